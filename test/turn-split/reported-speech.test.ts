import { describe, expect, it } from 'vitest';
import { refusalOf, split } from '../support/stages.js';
import { lines, splitLines, turnsOf } from './support.js';

describe('a question that is told of before its answer in one sentence', () => {
  const title = '越南外交部举行例行记者会';

  it('is asked, and answered by whom the sentence names', () => {
    const text = lines(
      title,
      '5月25日，外交部发言人黎氏秋姮主持例行记者会。',
      '——回答记者关于越南对伊拉克局势有何反应的提问时，黎氏秋姮女士指出：“我们深表担忧。”',
      '* 当天，回答越通社记者有关渔船的问题，外交部发言人黎海平表示，正在核实。',
    );
    expect(turnsOf(split(text))).toEqual([
      'questioner 记者: 关于越南对伊拉克局势有何反应的提问时，',
      'respondent 黎氏秋姮女士指出: “我们深表担忧。”',
      'questioner 越通社记者: 有关渔船的问题，',
      'respondent 外交部发言人黎海平表示: 正在核实。',
    ]);
  });

  it('may stand behind the name of who answers it', () => {
    const text = lines(
      title,
      '昨天下午，外交部发言人黎氏秋姮在记者会上，回答记者关于渔船的提问时明确指出：“正在核实。”',
      '黎氏秋姮发言人在回答越通社记者有关救助的问题时表示，船员平安。',
      '回答记者关于航运的提问时，黎氏秋姮发言人表示，航运畅通。',
    );
    const document = split(text);
    expect(turnsOf(document)).toEqual([
      'questioner 记者: 关于渔船的提问时',
      'respondent null: “正在核实。”',
      'questioner 越通社记者: 有关救助的问题时',
      'respondent null: 船员平安。',
      'questioner 记者: 关于航运的提问时，',
      'respondent 黎氏秋姮发言人表示: 航运畅通。',
    ]);
    expect(document.turns[1]!.speaker_name).toBe('黎氏秋姮');
    expect(document.title).toBe(title);
  });

  it('is none behind the name of somebody who is not introduced', () => {
    const told = '黎海平回答记者关于渔船的提问时表示，正在核实。';
    expect(refusalOf(() => splitLines(title, told)).code).toBe('no-turns');
    expect(splitLines(title, `外交部发言人${told}`).turns).toHaveLength(2);
  });

  it('is none where nobody answers it, nor where somebody who has a label tells of it', () => {
    const told = '回答记者关于渔船的提问时，双方都很冷静。';
    expect(refusalOf(() => splitLines(title, told)).code).toBe('no-turns');
    const quoted = '昨天，回答记者关于渔船的提问时，黎海平表示，正在核实。';
    expect(splitLines(title, '问：好吗？', `答：好。${quoted}`, '问：真的？', '答：是。').turns).toHaveLength(
      4,
    );
  });
});

describe('media that ask', () => {
  it('are who asks where a sentence begins with them, with or without their place', () => {
    const text = lines(
      '商务部副部长李明出席记者会。',
      '现场媒体询问，双方是否会见面？对此，李明仅说，“没有消息”。',
      '媒体追问，何时会有？李明说，明天。',
    );
    expect(turnsOf(split(text))).toEqual([
      'questioner 现场媒体询问: 双方是否会见面？',
      'respondent 对此，李明仅说: “没有消息”。',
      'questioner 媒体追问: 何时会有？',
      'respondent 李明说: 明天。',
    ]);
  });
});

describe('the number before a question that is told of', () => {
  it.each(['2. ', '2、', '（二）'])('is no part of who asks it: %s', (number) => {
    const text = lines(
      '商务部副部长李明出席记者会。',
      `${number}越通社记者提问，双方是否会见面？`,
      '李明表示，会。',
    );
    expect(turnsOf(split(text))[0]).toBe('questioner 越通社记者提问: 双方是否会见面？');
  });
});

describe('what is reported before the first question that is told of', () => {
  it.each(['于记者会中回应媒体提问时表示', '强调'])('is an opening where its speaker %s it', (words) => {
    const text = lines(
      '商务部副部长李明出席记者会。',
      `李明${words}，合作有利。`,
      '现场媒体询问，双方是否会见面？',
      '李明说，会。',
    );
    expect(turnsOf(split(text))[0]).toBe(`respondent 李明${words}: 合作有利。`);
  });
});

describe('a label that tells whom and what somebody answers', () => {
  it('has his name alone', () => {
    const label = '黎海平发言人在回答记者关于渔船的提问时表示';
    const document = splitLines('越南外交部举行记者会', `${label}：“正在核实。”`);
    expect(document.turns.map(({ speaker_name }) => speaker_name)).toEqual(['黎海平']);
  });
});

describe('a line that a question breaks off', () => {
  it('is no title', () => {
    const told = '当天，回答越通社记者有关渔船的问题，外交部发言人黎海平表示，正在核实。';
    expect(splitLines(told).title).toBeNull();
  });
});

describe('a question that a line tells of', () => {
  it('is asked by whom it names', () => {
    const document = split(
      lines(
        '杨洁篪会见记者',
        '华尔街日报记者就伊朗问题向杨洁篪提问。',
        '杨洁篪：我们保持沟通。',
        '德新社记者李刚就中德关系提问',
        '杨洁篪：很好。',
      ),
    );
    expect(turnsOf(document)).toEqual([
      'questioner 华尔街日报记者: 就伊朗问题向杨洁篪提问。',
      'respondent 杨洁篪: 我们保持沟通。',
      'questioner 德新社记者: 李刚就中德关系提问',
      'respondent 杨洁篪: 很好。',
    ]);
  });

  it('is no title', () => {
    const title = '外交部长杨洁篪回答中外记者就外交政策提问';
    expect(splitLines(title, '杨洁篪：大家好。', '问：好吗？', '杨洁篪：好。').turns[0]!.role).toBe(
      'respondent',
    );
  });

  it('is no heading that tells what was asked about', () => {
    const lead = '1999年4月2日，朱镕基接受采访。';
    const asked = ['面对美国记者有关“1989”的提问', lead, '康比德：你怎么看？', '朱镕基：很好。'];
    expect(splitLines(...asked, ...asked).turns).toHaveLength(4);
  });
});

describe('an answer that is told of', () => {
  const title = '外交部发言人汪文斌主持例行记者会';

  it('belongs to a lead above the fields of a transcript', () => {
    const lead = '某某社电 国防部举行例行记者会，会上有记者问到，怎么看？杨宇军答道，很好。';
    const head = ['国防部例行记者会', '时间：2016年5月26日', '地点：国防部'];
    const document = splitLines(lead, ...head, '杨宇军：大家好。', '记者：怎么看？', '杨宇军：很好。');
    expect([document.turns.length, document.date]).toEqual([3, '2016-05-26']);
  });

  it('may be of somebody who has no name there, right below a question that is told of', () => {
    const text = ['外交部发言人答记者问', '有记者问，两国何时会谈？', '发言人表示，尚无消息。'];
    expect(turnsOf(splitLines(...text))).toEqual([
      'questioner 有记者问: 两国何时会谈？',
      'respondent 发言人表示: 尚无消息。',
    ]);
    const quoted = ['外交部发言人答记者问', '有记者问，两国何时会谈？', '此前，发言人表示，尚无消息。'];
    expect(refusalOf(() => splitLines(...quoted)).code).toBe('no-turns');
  });

  it('may be of a foreigner whom nothing else names, right below the question', () => {
    const text = ['总统举行记者会', '在记者会上，有记者问，会不会停火', '卡斯特罗维答道：“会的。”'];
    const more = ['又有记者追问总统是否前往。', '卡斯特罗维说：“不去。”'];
    expect(turnsOf(splitLines(...text, ...more))).toEqual([
      'questioner 有记者问: 会不会停火',
      'respondent 卡斯特罗维答道: “会的。”',
      'questioner 又有记者: 追问总统是否前往。',
      'respondent 卡斯特罗维说: “不去。”',
    ]);
    const labelled = ['总统举行记者会', '塔斯社记者得到机会后问普京：“好吗？”', '普京回答说，很好。'];
    expect(turnsOf(splitLines(...labelled))).toEqual([
      'questioner 塔斯社记者得到机会后问普京: “好吗？”',
      'respondent 普京回答说: 很好。',
    ]);
    const land = ['总统举行记者会', '有记者问，会不会停火？', '伊朗表示，不会。'];
    expect(refusalOf(() => splitLines(...land)).code).toBe('no-turns');
  });

  it('may be of whom the lead names as interviewed, below a question with a label', () => {
    const lead = '外交部长王毅今天在北京接受媒体采访，就核问题做出回应。';
    expect(
      turnsOf(splitLines(lead, '问：怎么看？', '王毅表示：很好。', '问：结果呢？', '王毅表示：也好。')),
    ).toEqual([
      'questioner 问: 怎么看？',
      'respondent 王毅表示: 很好。',
      'questioner 问: 结果呢？',
      'respondent 王毅表示: 也好。',
    ]);
  });

  it('follows a question with a label that nothing else answers', () => {
    const asked = ['海峡时报记者：怎么看？', '汪文斌指出，很好。', '汪文斌强调，会更好。'];
    expect(turnsOf(splitLines(title, ...asked))).toEqual([
      'questioner 海峡时报记者: 怎么看？',
      'respondent 汪文斌指出: 很好。\n汪文斌强调，会更好。',
    ]);
  });

  it('is a part of a question that somebody answers under his own label', () => {
    const asked = ['海峡时报记者：有消息。', '汪文斌指出，很好。', '怎么看？', '汪文斌：很好。'];
    expect(turnsOf(splitLines(title, ...asked))).toHaveLength(2);
  });

  it('may be of somebody whom nothing else names, right below a reporter’s label', () => {
    const asked = [
      '今日举行发布会。塔斯社记者问：昨天如何？',
      '王兆耀指出，很好。',
      '王兆耀还表示，会更好。',
    ];
    expect(turnsOf(splitLines('发布会', ...asked))).toEqual([
      'questioner 塔斯社记者问: 昨天如何？',
      'respondent 王兆耀指出: 很好。\n王兆耀还表示，会更好。',
    ]);
    const memory = ['塔斯社记者问：王兆耀指出，很好。', '如何看待？', '李明表示，很好。怎么看？', '答：好。'];
    expect(turnsOf(splitLines('发布会', ...memory))).toHaveLength(2);
  });

  it.each(['汪文斌笑着回答，', '汪文斌回答记者提问时表示，', '汪文斌还表示，'])(
    'may be told as %s',
    (beginning) => {
      const document = splitLines(title, '有记者提问：怎么看？', `${beginning}很好。`);
      expect(document.turns.map(({ role }) => role)).toEqual(['questioner', 'respondent']);
    },
  );

  it.each([
    '国防部新闻局局长、国防部新闻发言人杨宇军大校回应说，',
    '国防部新闻发言人杨宇军大校回应：',
    '国防部新闻发言人杨宇军大校表示：',
    '杨宇军大校表示，',
  ])('may give a rank behind the name: %s', (beginning) => {
    const { turns } = splitLines('国防部记者会', '北京日报记者提问：怎么看？', `${beginning}很好。`);
    expect(turns.map(({ role, speaker_name }) => [role, speaker_name])).toEqual([
      ['questioner', null],
      ['respondent', '杨宇军'],
    ]);
  });

  it.each(['发言人表示，', '商务部新闻发言人称，', '商务部副部长王受文指出，'])(
    'may be the only one, right below the question: %s',
    (beginning) => {
      const title = '商务部新闻发言人答记者问';
      const rolesOf = (...asked: string[]): string[] =>
        splitLines(title, ...asked, `${beginning}很好。`, '请看下文。').turns.map(({ role }) => role);
      expect(rolesOf('有记者问：怎么看？')).toEqual(['questioner', 'respondent']);
      expect(rolesOf('有记者问：有一个报道。')).toEqual(['questioner']);
    },
  );

  it('may tell its words before who says them', () => {
    const asked = ['有记者提问：怎么看？', '“是非十分清楚。”汪文斌说。', '他说，中方欢迎。'];
    expect(turnsOf(splitLines(title, ...asked))[1]).toBe(
      'respondent null: “是非十分清楚。”汪文斌说。\n他说，中方欢迎。',
    );
    expect(splitLines(title, ...asked).turns[1]!.speaker_name).toBe('汪文斌');
  });

  it.each(['回应', '介绍', '在当日例行记者会上说', '补充道'])(
    'may tell its words before who says them, who %s',
    (words) => {
      const asked = ['有记者提问，怎么看？', `“是非十分清楚。”汪文斌${words}。`, '他强调，中方欢迎。'];
      expect(turnsOf(splitLines(title, ...asked))).toEqual([
        'questioner 有记者提问: 怎么看？',
        `respondent null: “是非十分清楚。”汪文斌${words}。\n他强调，中方欢迎。`,
      ]);
    },
  );

  it('may have an announcement before its question', () => {
    const asked = ['汪文斌宣布：萨摩亚总理将访华。', '有记者提问，怎么看？', '汪文斌表示，很好。'];
    expect(turnsOf(splitLines(title, ...asked))[0]).toBe('respondent 汪文斌宣布: 萨摩亚总理将访华。');
  });
});

describe('a question that is told of in passing', () => {
  const title = '外交部发言人汪文斌主持例行记者会';
  const answer = '汪文斌表示，欢迎访华。';

  it.each([
    ['塔斯社记者提问，外长访华吗？', '塔斯社记者提问', '外长访华吗？'],
    ['有记者问，据报道，外长访华？', '有记者问', '据报道，外长访华？'],
    ['会上，另有日本记者追问称，外长访华？', '另有日本记者追问称', '外长访华？'],
    ['2月1日，有外媒记者发问道：外长访华？', '有外媒记者发问道', '外长访华？'],
    [
      '会后，美联社记者马修·李（Matthew Lee）提问：“外长访华？”',
      '美联社记者马修·李（Matthew Lee）提问',
      '“外长访华？”',
    ],
    ['据外交部网站报道，今日会中有记者提问：外长访华？', '今日会中有记者提问', '外长访华？'],
    ['在17日的例行记者会上有人提问，外长访华？', '有人提问', '外长访华？'],
    ['会上，有外媒记者就外长访华提问。', '有外媒记者', '就外长访华提问。'],
    ['会上，有外媒记者对外长访华的相关问题提问。', '有外媒记者', '对外长访华的相关问题提问。'],
    ['在1月9日外交部例行记者会上，新华社记者提问：外长访华？', '新华社记者提问', '外长访华？'],
    ['会上，有记者问到，外长访华？', '有记者问到', '外长访华？'],
    ['某某网报道 据外交部网站2日消息，在当天的记者会上，记者问到：外长访华？', '记者问到', '外长访华？'],
    ['会上，有记者询问外长访华的安排。', '有记者', '询问外长访华的安排。'],
    ['法新社编辑提问，外长访华？', '法新社编辑提问', '外长访华？'],
    ['某某社报道，有记者提出，外长将访华，请介绍安排。', '有记者提出', '外长将访华，请介绍安排。'],
    ['他国无权干涉合作 有记者就外长访华提问。', '有记者', '就外长访华提问。'],
    ['今天（1日），有记者问，外长访华？', '有记者问', '外长访华？'],
    ['有记者希望了解外长访华是否成行。', '有记者', '希望了解外长访华是否成行。'],
    ['有记者问外长是否访华。', '有记者', '问外长是否访华。'],
  ])('has its answer: %s', (line, label, text) => {
    const found = turnsOf(splitLines(title, '', line, '', answer, '“我们沟通。”汪文斌说。'));
    expect(found).toEqual([
      `questioner ${label}: ${text}`,
      'respondent 汪文斌表示: 欢迎访华。\n“我们沟通。”汪文斌说。',
    ]);
  });

  it('may name what it is about, and have its answer in the same sentence', () => {
    const told = '汪文斌主持例行记者会时，有记者提出关于外长访华的问题，汪文斌回应说，欢迎访华。';
    expect(turnsOf(splitLines(title, told, '汪文斌指，双方保持沟通。'))).toEqual([
      'questioner 有记者: 提出关于外长访华的问题，',
      'respondent 汪文斌回应说: 欢迎访华。\n汪文斌指，双方保持沟通。',
    ]);
  });

  it('may be put by a reporter who is told of in no other way', () => {
    const found = turnsOf(splitLines(title, '双方已有接触。记者事后追问，外长访华？', answer));
    expect(found).toEqual(['questioner 记者事后追问: 外长访华？', 'respondent 汪文斌表示: 欢迎访华。']);
  });

  it.each([
    '交通运输部水运局副局长李明表示，',
    '对此，市卫生健康委员会主任李明回应称，',
    '总工程师李明今天介绍说，',
  ])('may be answered by another official than a spokesman: %s', (beginning) => {
    const asked = '会上，有记者提问，航道何时开通？';
    expect(splitLines('发布会', asked, `${beginning}年底。`).turns[1]).toMatchObject({
      role: 'respondent',
      speaker_name: '李明',
    });
    expect(splitLines('发布会', `${asked}${beginning}年底。`).turns).toHaveLength(2);
    const quoted = `有记者问：${beginning}年底开通。怎么看？`;
    expect(splitLines('发布会', quoted, '汪文斌：很好。').turns).toHaveLength(2);
  });

  it('goes on where it quotes somebody else before it asks', () => {
    const quoted = '据报道，乌克兰外交部发言人季希表示，应当谈判。中方有何评论？';
    const text = lines(title, `有记者提问，${quoted}汪文斌表示，我们主张对话。`);
    expect(turnsOf(split(text))).toEqual([
      `questioner 有记者提问: ${quoted}`,
      'respondent 汪文斌表示: 我们主张对话。',
    ]);
  });

  it.each([
    '据消息，在7月17日例行记者会上，',
    '据公众号“某某办公室”（ID：abc_def）消息，在7月17日例行记者会上，',
    '（来源：新华网）7月17日例行记者会上，',
  ])('is answered right below by a name and a colon, though nothing else tells who that is: %s', (lead) => {
    const text = lines(`${lead}有记者问：外长访华？`, '华春莹：欢迎访华。');
    expect(turnsOf(split(text))).toEqual([
      'questioner 有记者问: 外长访华？',
      'respondent 华春莹: 欢迎访华。',
    ]);
  });

  it.each([
    ['对此，汪文斌回应说，欢迎。', '对此，汪文斌回应说'],
    ['汪文斌对此表示：欢迎。', '汪文斌对此表示'],
    ['外交部发言人汪文斌8日在北京说，欢迎。', '外交部发言人汪文斌8日在北京说'],
    ['林剑回应称，欢迎。', '林剑回应称'],
  ])('is answered by %s', (line, label) => {
    expect(turnsOf(splitLines(title, '塔斯社记者提问，外长访华？', line))[1]).toBe(
      `respondent ${label}: 欢迎。`,
    );
  });

  it('has its answer in the same paragraph, and when it was asked in no turn', () => {
    const document = split(
      lines('有记者提问，外长访华？林剑对此回应说，欢迎。', '2月8日，有记者问，还好吗？林剑表示，还好。'),
    );
    expect(turnsOf(document)).toEqual([
      'questioner 有记者提问: 外长访华？',
      'respondent 林剑对此回应说: 欢迎。',
      'questioner 有记者问: 还好吗？',
      'respondent 林剑表示: 还好。',
    ]);
    expect(document.interludes).toHaveLength(1);
  });

  it('may have a label for its answer, be it on the same line right behind it', () => {
    const told = '商务部举行发布会。有记者就外长访华进行提问。';
    const answer = '商务部新闻发言人 何亚平：欢迎。';
    expect(turnsOf(split(told + answer))).toEqual([
      'questioner 有记者: 就外长访华进行提问。',
      'respondent 商务部新闻发言人 何亚平: 欢迎。',
    ]);
    expect(turnsOf(split(`${told}${'双方沟通顺畅。'.repeat(20)}${answer}`))).toHaveLength(1);
    expect(turnsOf(splitLines(title, '塔斯社记者提问，外长访华？', '汪文斌：欢迎。'))[0]).toBe(
      'questioner 塔斯社记者提问: 外长访华？',
    );
  });

  it.each([
    '有记者问，我们怎么看？我说很好。',
    '发言人回答记者提问，表示欢迎。',
    '就有记者问，不要紧。',
    '他在记者会上提问，很好。',
  ])('is a memory where nobody answers it: %s', (sentence) => {
    const document = splitLines('问：好吗？', `林剑：好。${sentence}`, '问：还好吗？', '林剑：好。');
    expect(document.turns).toHaveLength(4);
  });
});

describe('an answer that is reported', () => {
  it('may follow the credit of a picture on its line, and be quoted before who asks back', () => {
    const asked = '1月5日，外交部发言人陈洲主持例行记者会。有记者提问，渔船何时返航？';
    const shown = `${asked} 中国外交部发言人陈洲。图源：外交部网站 陈洲表示，船已返航。`;
    expect(turnsOf(splitLines('渔船平安', shown)).at(-1)).toBe('respondent 陈洲表示: 船已返航。');
    const back = ['“您说呢？”陈洲反问道。', '陈洲表示，船已返航。'];
    expect(splitLines('渔船平安', asked, ...back).turns[1]!.line_start).toBe(3);
  });

  it.each(['首先表示，', '还是说，', '回說，', '最后强调，'])('may begin with %s', (words) => {
    const question = '例行记者会上，有记者就渔船一事向发言人陈洲提问。';
    expect(turnsOf(splitLines('外交部：渔船平安', question, `对此，陈洲${words}船已返航。`))).toEqual([
      'questioner 有记者: 就渔船一事向发言人陈洲提问。',
      `respondent 对此，陈洲${words.slice(0, -1)}: 船已返航。`,
    ]);
  });
});
