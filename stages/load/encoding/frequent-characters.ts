/**
 * The 400 Chinese characters that are commonest in the word counts of jieba's dictionary (dict.txt of
 * @node-rs/jieba 2.0.2): two characters in three of running text are among them.
 */
const SIMPLIFIED = [
  '一是人了不在有大中国和为这上他个地年来我会以到时要出的生学说道民家子也成行下们于后就发自之对得主长可',
  '过天作分方用多你着部能市等业全里工公经本都而高政法面门动日进区事代那去心小同北定开产前其军还然起种所',
  '如现理机体表力好外与文当两实重新三么只山水关明从化平建又制南内西没此将员名手最东头者月间无安看见各城',
  '十相但已些正口通想度加第她合院物性战由位常点海意场武使次二向治因立数样身情入原问把路被并利石老教万知',
  '级量任江及应省资委务元美特期世湖回系比气汉总展电科金先声提品设或义王社很统处四首共马形己儿司太目基领',
  '队直计别女权话少流命至报米给打变果书清活几州华解议更称程今决张导术府才保交放管结师便走达族反再题色五',
  '京河接条规式县白它改风光运信受什组听布百济党指论强做取技黄神选记斯真却职号界件花类何眼兵传带空干农边',
  '据集联古广完质阳难增历史专官每住商即步认车台林必死游举线言皇土团收考求德叫近备研争非具李众连调感转笑',
];

/** The traditional forms of these, by data/languages/zh/traditional.txt, as far as Big5 counts them as common. */
const TRADITIONAL = [
  '國為這個箇來會時齣學說傢們於後發髮對長過業裡經麵門動進區開產軍還種現機體錶與噹當兩實麼隻關從製內沒將',
  '員東頭間無見閤戰點場嚮數樣問並併萬級應資務迴係繫氣漢總電聲設義統處馬兒領隊計別彆權話報給變書幾華議稱',
  '決張導朮術纔結師達題條規縣風運組聽佈濟黨論強黃選記卻職號類傳帶乾幹榦農邊據聯廣質陽難曆歷專認車檯臺颱',
  '遊舉線團糰備爭眾連調轉',
];

/** Punctuation that hardly a line of Chinese does without, and the space that indents a paragraph. */
const PUNCTUATION = '，。：？！、；“”（）《》「」『』【】…—·\u3000';

/** UTF-16 code units that text in Chinese is full of, in either script; a wrongly decoded text has few. */
export const FREQUENT: ReadonlySet<number> = new Set(
  [...SIMPLIFIED, ...TRADITIONAL, PUNCTUATION].flatMap((characters) =>
    Array.from(characters, (character) => character.charCodeAt(0)),
  ),
);
