// Characters an input method offers for the same syllable, tones apart. Those of the subject, and what is picked in their stead.
const SYLLABLES = (
  'bao包保报宝抱饱 biao标表 ben本 bi比必币笔毕闭壁 bian变便边编遍辨 bing并病兵 bu不部步布 ' +
  'cai采才材财菜彩 ce测策册侧厕 cha差查察插茶 chan产铲 chang场长常厂唱尝 chao超潮抄 che车彻 cheng成程城诚称承乘 chi持吃池尺 chong重冲充虫 ' +
  'chu触出处初除储 chuan传船穿川 chuang创窗床 ci次此词刺 cong从匆聪 cu促粗 cui催 cun存村 cuo错措 ' +
  'da达大打答 dai待代带戴贷 dan单但担蛋 dang当党挡 dao导到道倒岛 de得德的 deng等登灯 di地第低底递帝 dian点店电典 diao掉调雕 die蝶叠 ding定订顶丁 ' +
  'dong动东懂洞冻 du度读独渡毒都 duan段断短锻 dui对队堆兑 duo多夺 ' +
  'er而二耳 fa法发罚 fan反返范饭 fang方放房访防 fei费非飞肥废 fen份分粉纷愤 feng风封峰丰蜂 fu服付复负富府附福幅妇 ' +
  'gai改盖概 gan感敢干赶 gang刚港岗 gao高搞告 ge个格各割隔歌革 gei给 gong工公共供功攻 gou购构够沟狗 gu顾故固古股估谷 guan管关观官惯贯 guang广光 gui规归贵轨鬼 guo过果国 ' +
  'hai还海害 han含汉喊 hao好号耗 he合和何核河荷盒 heng衡横 hou后候厚 hu户互护湖虎呼忽 hua化划画话华花滑 huan环换欢缓 huang黄皇慌 hui会回汇惠绘徽慧 huo获货活或火伙 ' +
  'ji计际技机基级及集几即记季纪绩激积击极己给迹继 jia价加假家佳架嘉 jian间见建件渐减监简检 jiang将奖讲江降 jiao交较教叫角焦 jie接解结节阶界街借介 jin进近金今紧尽仅 ' +
  'jing竞经境精景静净镜惊 jiu就究久旧九酒 ju具据局距举矩聚 jue决觉绝 jun均军 ' +
  'kai开凯 kan看刊 kang抗康 kao考靠 ke客可科课克刻颗 ken肯 kong空控孔 kou口扣 ku苦库 kuai快块 kuang况框矿 kui亏 kuo扩阔 ' +
  'la拉 lai来赖 lan兰蓝栏 lang浪 lao老劳 le了乐 lei类雷累 leng冷 li利力理里立丽历离例礼厉 lian联链连练脸 liang量两良亮 liao了料疗 lie列裂 lin临林邻 ling领零另令 liu流留六刘 long龙 lou漏楼 lu路录陆 lun论轮 luo落逻罗 lv率律旅绿虑 ' +
  'ma马码吗 mai买卖迈 man满慢漫 mang忙盲 mao贸冒毛 me么 mei没每美媒 men们门 mi秘迷米密 mian面免 miao描秒 min敏民 ming名明命 mo模末默莫 mou某 mu目木母募 ' +
  'na那拿 nai耐 nan难南 nao脑 nei内 neng能 ni你拟 nian年念 niang娘 niu牛 nong农 nuo诺挪 ' +
  'ou偶欧 pai排派拍牌 pan盘判 pei配陪 pi批披皮 pian片偏篇 piao票漂 pin品频拼贫 ping平评凭瓶 po破迫泼 pu普铺 ' +
  'qi期其起企器气奇七启齐契 qian前潜欠钱千签迁 qiang强抢 qiao桥巧 qie切且 qin亲侵 qing情请轻清倾青 qiong穷 qiu求球秋 qu去取区曲趋渠驱 quan全权券圈 que却确缺 qun群裙 ' +
  'ran然染 rang让 ren人认任仁忍 reng仍 ri日 rong容荣融 ru如入 ruan软 ' +
  'san三散 se色 sha沙 shan山善闪 shang上商伤尚 shao少 she社设射涉舍 shen身深神什 sheng生声胜升省盛剩 shi是市事时示式实使识试视始适势施世十石室 shou受手售收守首授寿 shu数书属术树输熟 shuang双 shui水谁税 shun顺 shuo说 ' +
  'si四思司私死似 song送松 sou搜 su素速塑诉 suan算 sui随虽碎 sun损 suo所索锁 ' +
  'ta他它塔踏 tai态太台 tan谈探弹 tang堂糖 tao套讨 te特 ti体提题替梯 tian天填 tiao条调跳 tie贴铁 ting停听庭 tong通同统痛 tou投头透 tu图土突途 tuan团 tui推退 tuo拖脱托 ' +
  'wai外 wan完万晚玩 wang网往王望忘 wei为位未微维围味伟委胃 wen问文稳 wo我握 wu物无务五误武屋 ' +
  'xi系习吸细析希息西喜洗 xia下夏 xian现先显线限险县陷 xiang向项想相象像响享香 xiao销效小消校笑晓 xie些协写谢 xin信心新薪欣 xing性型行形兴星姓 xiong兄 xiu修秀 xu需须许续序叙虚绪 xuan选宣 xue学雪 xun寻循讯训 ' +
  'ya压亚 yan研言严验眼演延沿 yang样养阳洋 yao要药摇邀 ye业也页夜 yi一意义益以已易依移议亿忆艺 yin引因印音银 ying营应影赢硬迎 yong用永勇佣拥 you有又由优友游邮诱 yu与于育语域预遇鱼欲愈誉 yuan员原元源远愿院 yue约月越悦 yun运云 ' +
  'za杂 zai在再载 zan暂赞 zao造早 ze则责择 zeng增赠 zhan展占战站 zhang张章掌涨 zhao招找照兆 zhe者这折 zhen真针阵振 zheng整正证争政征 zhi值直植职知之质制置至志指支只执 zhong终中重种众忠钟 zhou周州 zhu主注住助著柱筑逐 zhuan转专赚 zhuang状装庄 zhun准 zhuo着 zi资自字子 zong总宗综 zou走 zu组足族阻祖 zui最罪 zuo作做坐座左'
).split(' ');

const byCharacter = new Map<string, Set<string>>();
for (const entry of SYLLABLES) {
  const [, syllable = '', characters = ''] = /^([a-z]+)(.+)$/u.exec(entry) ?? [];
  for (const character of characters)
    byCharacter.set(character, (byCharacter.get(character) ?? new Set()).add(syllable));
}

/** Whether two characters are typed alike, so that one is easily picked for the other. */
export function soundAlike(a: string, b: string): boolean {
  const sounds = byCharacter.get(a);
  const others = byCharacter.get(b);
  return sounds !== undefined && others !== undefined && [...sounds].some((sound) => others.has(sound));
}
