import { describe, expect, it } from 'vitest';
import { split } from '../support/stages.js';
import { lines, splitLines } from './support.js';

describe('speakers', () => {
  it.each([
    ['外交部发言人林剑', '林剑', '外交部发言人'],
    ['外交部发言人 林剑', '林剑', '外交部发言人'],
    ['国务院总理李强（中国）', '李强', '国务院总理'],
    ['国务委员兼外长王毅', '王毅', '国务委员兼外长'],
    ['国防部新闻局局长、国防部新闻发言人吴谦大校', '吴谦', '国防部新闻局局长、国防部新闻发言人 大校'],
    ['中国人民银行行长潘功胜', '潘功胜', '中国人民银行行长'],
    ['王毅部长', '王毅', '部长'],
    ['马英九开场致词', '马英九', null],
    ['发言人（林剑）', '林剑', '发言人'],
    ['外交部发言人', null, '外交部发言人'],
    ['主持人 何绍仁', '何绍仁', null],
    ['主持人 何绍仁（新闻部部长）', '何绍仁', '新闻部部长'],
    ['主持人 水利部新闻发言人、办公厅主任 何绍仁', '何绍仁', '水利部新闻发言人、办公厅主任'],
    ['丘文部长', '丘文', '部长'],
    ['王毅，外交部长', '王毅', '外交部长'],
    ['俄罗斯外长，拉夫罗夫', '拉夫罗夫', '俄罗斯外长'],
    ['俄罗斯外长拉夫罗夫先生', '拉夫罗夫', '俄罗斯外长'],
    ['主持人（慕尼黑安全会议主席伊申格尔）', '伊申格尔', '慕尼黑安全会议主席'],
    ['发言人（外交部新闻司副司长林剑）', '林剑', '发言人'],
    ['主持人（慕尼黑安全会议主席）', null, '慕尼黑安全会议主席'],
    ['主持人（慕尼黑安全会议）', null, null],
    ['外交部政务次长沈吕巡致词', '沈吕巡', '外交部政务次长'],
    ['外交部发言人陈铭政引言', '陈铭政', '外交部发言人'],
    ['林剑', '林剑', null],
    ['布什总统', '布什', '总统'],
    ['默克尔总理', '默克尔', '总理'],
    ['泽连斯基总统', '泽连斯基', '总统'],
    ['朴槿惠总统', '朴槿惠', '总统'],
    ['岸田文雄首相', '岸田文雄', '首相'],
    ['拉夫罗夫外长', '拉夫罗夫', '外长'],
    ['佩斯科夫新闻秘书', '佩斯科夫', '新闻秘书'],
    ['古特雷斯秘书长', '古特雷斯', '秘书长'],
    ['吳委員焜裕', '吳焜裕', '委員'],
    ['王外长毅', '王毅', '外长'],
    ['欧阳部长文', '欧阳文', '部长'],
    ['高市首相', '高市', '首相'],
    ['普莱斯答', '普莱斯', null],
    ['普莱斯答路透社记者', '普莱斯', null],
    ['外交部发言人林剑答记者问', '林剑', '外交部发言人'],
    ['主持人何绍仁第一个提问', '何绍仁', null],
    ['主持人提问', null, null],
    ['米勒先生', '米勒', null],
    ['普赖斯先生', '普赖斯', null],
    ['萨基女士', '萨基', null],
    ['谭德塞博士', '谭德塞', '博士'],
    ['迈克·瑞安博士', '迈克·瑞安', '博士'],
    ['基辛格博士', '基辛格', '博士'],
    ['博士生张三', '博士生张三', null],
    ['议员们', '议员们', null],
    ['曾鈺成議員', '曾鈺成', '議員'],
    ['玄叶外务大臣', '玄叶', '外务大臣'],
    ['常驻联合国观察员曼苏尔', '曼苏尔', '常驻联合国观察员'],
    ['岸田文雄总理大臣', '岸田文雄', '总理大臣'],
    ['谢强通报', '谢强', null],
    ['耿爽反问', '耿爽', null],
    ['耿爽笑答', '耿爽', null],
    ['情况通报', '情况通报', null],
    ['美国总统', null, '美国总统'],
    ['古巴总统', null, '古巴总统'],
    ['以驻美大使', null, '以驻美大使'],
    ['特别代表', null, '特别代表'],
    ['特别大使', null, '特别大使'],
    ['候任行政长官', null, '候任行政长官'],
    ['联合国秘书长', null, '联合国秘书长'],
    ['网民 打个冷战', '打个冷战', null],
    ['网友“打个冷战”', '打个冷战', null],
    ['网友小李', '小李', null],
    ['网民王小明', '王小明', null],
    ['外交部副部长', null, '外交部副部长'],
    ['国防部新闻局', null, '国防部新闻局'],
    ['外交部新闻司', null, '外交部新闻司'],
    ['国家卫生健康委宣传司', null, '国家卫生健康委宣传司'],
    ['农业农村部合作经济司一级巡视员曾红根', '曾红根', '农业农村部合作经济司一级巡视员'],
    ['工业和信息化部党组成员、总工程师 田玉龙', '田玉龙', '工业和信息化部党组成员、总工程师'],
    ['北京佑安医院呼吸科主任医师李侗曾', '李侗曾', '北京佑安医院呼吸科主任医师'],
    ['上海海关副关长李晓棠', '李晓棠', '上海海关副关长'],
    ['市公安局治安总队总队长张剑', '张剑', '市公安局治安总队总队长'],
    ['清真寺伊玛目买买提·居马', '买买提·居马', '清真寺伊玛目'],
    ['張竹君醫生', '張竹君', '醫生'],
    ['陳時中指揮官', '陳時中', '指揮官'],
    ['张志刚总工程师', '张志刚', '总工程师'],
    ['李红副市长', '李红', '副市长'],
    ['林定国资深大律师', '林定国', '资深大律师'],
    ['常务副市长', null, '常务副市长'],
    ['云南副省长', null, '云南副省长'],
    ['宣传司副司长', null, '宣传司副司长'],
    ['答', null, null],
  ])('of %s are called %s by name and %s by title', (label, name, title) => {
    const [turn] = splitLines(`${label}：好。`, '问：好？', `${label}：好。`).turns;
    expect([turn!.speaker_name, turn!.speaker_title]).toEqual([name, title]);
  });

  it.each(['王小明，某某的一份声明', '同时，法新社', '新华社，法新社称'])(
    'have no comma unless an outlet stands behind the name: %s',
    (words) => {
      const text = ['问：好？', '林剑：好。', `${words}：怎么看？`, '林剑：好。'];
      expect(splitLines(...text).turns[1]).toMatchObject({ role: 'respondent', line_end: 3 });
    },
  );

  it.each(['反问道', '补充道', '回答说'])('answer under a label that tells how: 耿爽%s', (how) => {
    const document = splitLines('问：好？', `耿爽${how}：你觉得呢？`, '问：好。还有吗？', '耿爽：没有。');
    expect(document.turns[1]).toMatchObject({ role: 'respondent', speaker_name: '耿爽' });
  });

  it.each(['李总理夫人', '刘部长讲话', '王部长回应'])(
    'have no given name behind their office: %s',
    (label) => {
      const [turn] = splitLines(`${label}：好。`, '问：好？', `${label}：好。`).turns;
      expect(turn!.speaker_name).not.toBe(label[0] + label.slice(3));
    },
  );

  describe('under a label that names nobody', () => {
    /** Names of those who answer. */
    const answerersOf = (...text: string[]): (string | null)[] =>
      splitLines(...text)
        .turns.filter(({ role }) => role === 'respondent')
        .map(({ speaker_name }) => speaker_name);
    const title = '2019年3月6日外交部发言人耿爽主持例行记者会';
    const turns = ['问：好？', '答：好。'];

    it.each([
      ['title', [title], '耿爽'],
      ['title in traditional characters', ['外交部發言人陸慷主持例行記者會'], '陸慷'],
      ['title and dateline', [title, '2019年3月6日，外交部发言人耿爽主持例行记者会。'], '耿爽'],
      ['a title that goes on', ['外交部发言人耿爽例行记者会（2019年3月6日）'], '耿爽'],
      ['title and navigation', ['首页 > 外交部发言人谈话', title], '耿爽'],
      ['a line with the name', ['外交部发言人耿爽', '以下为例行记者会全部内容：'], '耿爽'],
    ])('are called as %s tells', (_, front, name) => {
      expect(answerersOf(...front, ...turns)).toEqual([name]);
      expect(answerersOf(...front, '问：好？', '外交部发言人：好。')).toEqual([name]);
    });

    it.each([
      ['卢沙野大使接受法新社采访实录', '卢沙野'],
      ['驻法国大使翟隽在使馆接受采访', '翟隽'],
      ['日本新駐華大使木寺昌人6日接受共同社專訪', '木寺昌人'],
      ['外交部长王毅结束欧洲之行后接受媒体采访', '王毅'],
      ['外长王毅结束欧洲之行，大使卢沙野接受采访', '卢沙野'],
      ['卢沙野大使接受采访，翟隽大使就此回答', null],
      ['节目播出对卢沙野大使的采访', '卢沙野'],
      ['俄罗斯总统普京接受新华社专访（全文）', '普京'],
      ['俄罗斯外长谢尔盖·拉夫罗夫在莫斯科接受采访', '谢尔盖·拉夫罗夫'],
      ['芬蘭總統斯圖布日前接受專訪', '斯圖布'],
      ['独家专访叙利亚总统阿萨德', '阿萨德'],
      ['刊发对崔启明大使的专访文章。', '崔启明'],
      ['大使刘晓明接受专访，谈总统普京访华', '刘晓明'],
      ['就卢沙野大使接受采访一事', null],
      ['驻法国大使翟隽在使馆过年', null],
    ])('are called as the lead of an interview tells: %s', (front, name) => {
      expect(answerersOf(front, ...turns)).toEqual([name]);
    });

    it.each([
      ['行政长官', '以下是行政长官梁振英今日会见传媒的谈话：', '梁振英'],
      ['行政長官', '行政長官林鄭月娥今日舉行記者會。', '林鄭月娥'],
      ['总统', '蔡英文总统接受采访', '蔡英文'],
      ['总统', '法国总统马克龙在巴黎举行记者会', '马克龙'],
      ['总统', '特朗普总统出席记者会', '特朗普'],
      ['总统', '唐纳德·特朗普总统出席记者会', '唐纳德·特朗普'],
      ['总统', '阿根廷总统出席记者会', null],
      ['总统', '听说特朗普总统出席记者会', null],
      ['总统', '特朗普总统出席记者会，总统随后回国', null],
      ['总统', '特朗普总统与土耳其总统埃尔多安联合记者会', null],
      ['總統', '陳總統水扁先生今天舉行記者會', '陳水扁'],
      ['總統', '馬總統英九先生偕同蕭副總統萬長先生舉行記者會', '馬英九'],
      ['總統', '陳總統今天與水扁先生同行', null],
      ['卫生局局长', '卫生局局长周一岳、中心总监曾浩辉举行记者会', '周一岳'],
      ['候任行政长官', '以下是候任行政长官梁振英昨晚的谈话：', '梁振英'],
      ['行政长官', '署理行政长官张建宗今日举行记者会', null],
      ['行政长官', '行政长官梁振英、行政长官曾荫权', null],
      ['外长', '外交部长王毅回答中外记者提问', '王毅'],
      ['大使答', '驻日本大使程永华答记者问', '程永华'],
      ['部长回答', '外交部部长王毅答记者问', '王毅'],
      ['外長', '外交部部長王毅舉行記者會', '王毅'],
      ['外长', '外交部副部长王毅举行记者会', null],
      ['外长', '外交部长王毅会见德国外长瓦德富尔', null],
      ['行政长官', '行政长官于行政会议前会见传媒', null],
    ])('but an office, %s, are called as the lead tells: %s', (label, front, name) => {
      expect(answerersOf(front, '问：好？', `${label}：好。`)).toEqual([name]);
    });

    it.each([
      ['总理', ['澳大利亚总理安东尼·阿尔巴尼斯'], '安东尼·阿尔巴尼斯'],
      ['局長', ['醫務衞生局局長盧寵茂教授', '盧寵茂教授'], '盧寵茂'],
      ['总理', ['国务院副总理张格伟'], null],
      ['总理', ['新西兰总理希普金斯', '澳大利亚总理安东尼·阿尔巴尼斯'], null],
      ['局长', ['财政局局长张格伟', '教育局局长'], null],
    ])('but an office, %s, are called as the only other label with it tells: %s', (label, others, name) => {
      const answers = [...others, label].flatMap((own) => ['问：好？', `${own}：好。`]);
      expect(answerersOf('联合记者会', ...answers).at(-1)).toBe(name);
    });

    it('are called as other turns tell, where all are of one', () => {
      expect(answerersOf(title, '耿爽：大家好。', ...turns)).toEqual(['耿爽', '耿爽']);
      expect(answerersOf(title, '应外长邀请，德国外长将访华。', ...turns)).toEqual(['耿爽', '耿爽']);
      expect(answerersOf('华春莹：大家好。', ...turns, '华春莹：再见。')).toEqual([
        '华春莹',
        '华春莹',
        '华春莹',
      ]);
    });

    it.each([
      ['nobody is told', ['外交部例行记者会']],
      ['the title tells of two', [`${title}，外交部长王毅出席`]],
      ['a moderator is there', [title, '主持人：开始。']],
      [
        'news name who holds an office',
        [`外长王毅在北京表示，${'双方将继续深化务实合作，'.repeat(6)}谢谢。`],
      ],
    ])('have no name where %s', (_, front) => {
      expect(answerersOf(...front, ...turns).at(-1)).toBeNull();
    });

    it('are called as elsewhere where an answer has lost its label, but not who welcomes', () => {
      const asked = [
        '记者：好？',
        '卢大使：好。',
        '记者：为什么？',
        '因为双方都愿意合作。',
        '记者：还有吗？',
        '卢大使：没有。',
      ];
      const front = '驻法国大使卢沙野接受法国电台采访';
      expect(answerersOf(front, ...asked)).toEqual(Array(3).fill('卢沙野'));
      const host = '女士们、先生们，上午好。今天我们请来发言人付凌先生。';
      expect(answerersOf('记者会', host, '付凌：大家好。', '记者：好？', '付凌：好。')).not.toContain(
        '卢沙野',
      );
    });

    it('are called as the host of the conference is, though another is said to be interviewed', () => {
      expect(answerersOf(title, '卢沙野大使接受采访', ...turns)).toEqual(['耿爽']);
    });

    it('are called as whom a title names without an office that tells what he answered', () => {
      expect(answerersOf('秦刚就半岛局势、边界问题等答问', ...turns)).toEqual(['秦刚']);
      expect(answerersOf('外交部就半岛局势、边界问题等答问', ...turns)).toEqual([null]);
      expect(answerersOf('秦刚就半岛局势举行会谈', ...turns)).toEqual([null]);
    });

    it('are called as a label tells only where title, dateline or opening tell of him too', () => {
      const labelled = ['问：好？', '王毅：好。'];
      expect(answerersOf('王毅答记者问', ...turns, ...labelled)).toEqual(['王毅', '王毅']);
      expect(answerersOf(...turns, ...labelled)).toEqual([null, '王毅']);
    });

    it('have none where somebody else answers', () => {
      expect(answerersOf(title, '陆慷：大家好。', ...turns, '陆慷：再见。')).toEqual(['陆慷', null, '陆慷']);
      expect(answerersOf(title, ...turns, '问：好？', '秦大使：好。')).toEqual([null, null]);
    });
  });

  describe('under a label of surname and office', () => {
    const nameAndTitle = (front: string, label = '刘大使'): unknown => {
      const { turns } = split(
        lines(front, '记者：好吗？', `${label}：好。`, '记者：是吗？', `${label}：是。`),
      );
      return [turns[1]!.speaker_name, turns[1]!.speaker_title];
    };

    it.each([
      ['驻英国大使刘晓明接受专访', '刘大使', ['刘晓明', '大使']],
      ['刘晓明大使谈合作', '刘大使', ['刘晓明', '大使']],
      ['駐英國大使劉曉明在倫敦接受採訪', '劉大使', ['劉曉明', '大使']],
      ['驻英国大使刘晶。大使刘晶会见记者', '刘大使', ['刘晶', '大使']],
      ['以色列驻美国大使莱特在华盛顿接受采访', '莱特大使', ['莱特', '大使']],
      ['驻英国大使刘晓明接受专访，公使刘晶参加', '刘大使', ['刘晓明', '大使']],
      ['王小龙大使就外长王毅访问接受采访', '王大使', ['王小龙', '大使']],
      ['驻英国大使刘晓明、驻法国大使刘晶接受专访', '刘大使', [null, '刘大使']],
      ['刘晓明接受专访', '刘大使', [null, '刘大使']],
      ['驻日本大使程永华答记者问', '程大使答', ['程永华', '大使']],
      ['駐日本大使程永華答記者問', '程大使回答', ['程永華', '大使']],
      ['外交部部长王毅答记者问', '王部长答', ['王毅', '部长']],
      ['外交部长王毅回答中外记者提问', '王外长', ['王毅', '外长']],
      ['外交部长王毅将于3月8日举行记者会', '王外长', ['王毅', '外长']],
      ['外交部长王毅将在北京举行记者会', '王外长', ['王毅', '外长']],
      ['外交部长王毅就与会情况答问', '王外长', ['王毅', '外长']],
      ['外交部长王永和就会见情况答问', '王外长', ['王永和', '外长']],
      ['外交部长王毅举行记者会，大使王小龙陪同', '王外长', ['王毅', '外长']],
      ['驻美国大使秦刚回应热点', '秦大使', ['秦刚', '大使']],
      ['刘晓明：合作很好', '刘大使', ['刘晓明', '大使']],
      ['驻突尼斯大使万黎应邀做客', '万大使', ['万黎', '大使']],
      ['合作很好\n刘晓明：合作很好，大家看到', '刘大使', [null, '刘大使']],
      ['芬兰大使接受专访', '芬兰大使', [null, '芬兰大使']],
      ['副主任委員兼發言人梁文傑主持記者會', '梁副主委', ['梁文傑', '副主委']],
      ['副主任委員梁文傑、局長梁立主持記者會', '梁副主委', ['梁文傑', '副主委']],
      ['主任委員邱垂正主持記者會', '邱主委', ['邱垂正', '主委']],
      ['外交部副部长王超答记者问', '王副部长', ['王超', '副部长']],
      ['陸委會記者會', '梁副主委文傑', ['梁文傑', '副主委']],
      ['陸委會記者會', '邱主任委員垂正', ['邱垂正', '主任委員']],
      ['陸委會記者會', '梁副主委兼發言人文傑', ['梁文傑', '副主委兼發言人']],
      ['陸委會記者會', '王副部长兼司长', [null, '王副部长兼司长']],
    ])('are called as %s tells: %s', (front, label, expected) => {
      expect(nameAndTitle(front, label)).toEqual(expected);
    });

    it.each([
      ['国家主席江泽民在北戴河接受专访', ['华莱士', '江泽民', '华莱士', '江泽民']],
      ['江泽民接受专访', ['华莱士', '江', '华莱士', '江']],
    ])('or by one character are called in full: %s', (front, names) => {
      const asked = ['华莱士（以下简称华）：等了很久吗？', '江：是。', '华：您怎么看？', '江：很好。'];
      const { turns } = splitLines(front, ...asked, ...asked.slice(2), '江：是。');
      expect(turns.slice(0, 4).map(({ speaker_name }) => speaker_name)).toEqual(names);
    });

    it('are called as who asks tells', () => {
      const document = split(
        lines('访谈', '记者：今天我们连线驻英国大使刘晓明。', '刘大使：好。', '记者：好吗？', '刘大使：好。'),
      );
      expect(document.turns[1]!.speaker_name).toBe('刘晓明');
    });
  });

  it('who host are called as they call themselves', () => {
    const document = split(
      lines('访谈', '主持人：我是主持人周楠。您好吗？', '王惠贞：好。', '主持人：是吗？', '王惠贞：是。'),
    );
    expect(document.turns[2]).toMatchObject({ role: 'questioner', speaker_name: '周楠' });
  });

  it.each([
    ['新华社记者李忠发', '李忠发'],
    ['记者王小明', '王小明'],
    ['《爱尔兰时报》记者莫瑞', '莫瑞'],
    ['「爱尔兰时报」記者莫瑞（Yvonne Murray）', '莫瑞'],
    ['路透社记者约翰·史密斯', '约翰·史密斯'],
    ['CNN记者John Smith', 'John Smith'],
    ['《环球邮报》驻亚洲记者Nathan VanderKlippe', 'Nathan VanderKlippe'],
    ['Nathan VanderKlippe，《環球郵報》駐亞洲記者', 'Nathan VanderKlippe'],
    ['法新社，妮娜·拉尔森', '妮娜·拉尔森'],
    ['张晓明 路透社', '张晓明'],
    ['John Smith 路透社', 'John Smith'],
    ['王小明，新华社记者', '王小明'],
    ['凤凰卫视记者吴小莉问', '吴小莉'],
    ['中央社記者齊邁可追問', '齊邁可'],
    ['香港凤凰卫视中文台吴小莉', '吴小莉'],
    ['中國時報張慧英', '張慧英'],
    ['CNN齐迈可', '齐迈可'],
    ['路透社Ben Blanchard', 'Ben Blanchard'],
    ['《金融時報》 Kathrin Hille', 'Kathrin Hille'],
    ['AFP Joy Chiang', 'Joy Chiang'],
    ['妮娜·拉尔森，法新社', '妮娜·拉尔森'],
    ['王小明，CNN', '王小明'],
    ['新华社记者', null],
    ['湖北日报全媒体记者', null],
    ['记者甲', null],
    ['新华社记者问', null],
    ['记者提问', null],
    ['记者追问', null],
    ['记者连线', null],
    ['现场记者关切', null],
    ['媒體問', null],
    ['外媒问', null],
    ['记者CNN', null],
  ])('who ask as %s are called %s', (label, name) => {
    const [turn] = splitLines(`${label}：好？`, '答：好。').turns;
    expect(turn).toMatchObject({ role: 'questioner', speaker_name: name });
  });
});

describe('words of welcome', () => {
  const statements = [
    '迪翁：我们很高兴欢迎王毅部长来访。',
    '王毅：谢谢。',
    '新华社记者：好吗？',
    '王毅：好。',
  ];

  it.each([
    ['王毅与加拿大外长迪翁共同会见记者', 'respondent'],
    ['王毅与迪翁共同会见记者', 'moderator'],
  ])('are of a moderator only where title and lead give him no office: %s', (title, role) => {
    expect(splitLines(title, ...statements).turns[0]!.role).toBe(role);
  });
});

describe('voices of a programme', () => {
  it.each([
    ['同期', 'unknown'],
    ['旁白', 'unknown'],
    ['观众', 'questioner'],
    ['听众2', 'questioner'],
  ])('under the label %s are of the role %s', (label, role) => {
    const document = splitLines('访谈', '主持人：您好吗？', `${label}：大家好。`, '李光耀：好。');
    expect(document.turns[1]).toMatchObject({ role, speaker_label: label, speaker_name: null });
  });

  it('are none where a line tells whose they were', () => {
    expect(splitLines('旁白：周经纬', '问：好吗？', '答：好。').turns).toHaveLength(2);
  });
});
