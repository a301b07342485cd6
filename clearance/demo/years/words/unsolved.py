"""What did not end as solved: explained, in part, not possible, not the college's, planned."""

from clearance.demo.years.trouble import Since, Trouble, Where
from clearance.enums import Kind, Outcome, Tier

LOGISTICS, TEACHING, NETWORK, SECURITY = "后勤管理处", "教务处", "信息化中心", "保卫处"
AFFAIRS, SPORTS, LIBRARY_OFFICE = "学生工作处", "体育部", "图书馆"
EXPLAINED, PARTLY, PLANNED = Outcome.EXPLAINED, Outcome.PARTLY, Outcome.PLANNED
NOT_POSSIBLE, OUT = Outcome.NOT_POSSIBLE, Outcome.OUT_OF_SCOPE
DORM, FLOOR, CANTEEN, GROUND = Where.DORM, Where.DORM_FLOOR, Where.CANTEEN, Where.GROUND
ALWAYS, UNSAID, SUGGEST, CONSULT = Since.ALWAYS, Since.UNSAID, Kind.SUGGEST, Kind.CONSULT


def asked(category: str, lead: str, where: tuple, outcome: str, *texts: str, **more) -> Trouble:
    return Trouble(category, lead, where, *texts, outcome=outcome,
                   **({"since": ALWAYS, "kind": SUGGEST, "do": "请研究并答复"} | more))  # fmt: skip


TROUBLES = (
    asked("dormitory", AFFAIRS, (DORM,), EXPLAINED, "晚归登记能不能取消||{hour}门禁能不能推迟",
          "晚归登记能不能取消啊|都成年人了还要登记晚归||{hour}就锁门太早了|门禁能不能推到十一点半", "实习回来赶不上|搞得跟犯人一样",
          "登记是安全要求，不能取消；改为刷脸登记，不再填纸质表。||关门时间按学生公寓管理规定执行；确因实习晚归的，可以提前报备。"),
    asked("dormitory", SECURITY, (DORM,), NOT_POSSIBLE, "外卖能不能送进楼||电动车能不能推进楼充电",
          "能不能让外卖送到楼下大厅|外卖柜太远了能不能送进来||电动车让推进楼里充电吧|电池拎上楼充行不行", "冬天下去一趟太冷|下雨全淋湿了",
          "消防通道和楼内安全目前不允许，门口已加取餐柜。||进楼充电有火灾风险，不能放开；楼外充电棚已增加插口。"),
    asked("dormitory", LOGISTICS, (DORM,), NOT_POSSIBLE, "能不能装独立卫浴||能不能允许用小电锅",
          "什么时候能装独卫|别的学校都有独卫了||宿舍能不能用小电锅，就煮个面|小功率的锅为啥不行", "都盼了两年了|住着实在不方便",
          "楼体管线不具备改造条件，已列入新建公寓的设计要求。||线路负荷达不到，不能放开；一楼设有共享厨房角。"),
    asked("network", NETWORK, (), EXPLAINED, "校园网{device}能不能不限设备数||{device}校园网为什么{hour}限速",
          "校园网一个号只能{n}个设备，太少了|{device}一登，手机就被踢下去||{hour}网速明显被限了吧|{device}一到{hour}就降速", "平板和手机只能二选一|作业传不上去",
          "并发设备已放宽到4台；不限数量会影响晚高峰带宽。||高峰时优先保障教学应用，其他流量让行，测速结果已公布。"),
    asked("canteen", LOGISTICS, (CANTEEN,), EXPLAINED, "{window}{dish}价格能不能降||{window}能不能换校外品牌",
          "{window}的{dish}能不能便宜点|{dish}比校外还贵||能不能引进点外面的店|{window}换家好吃的吧", "一个月生活费就那些|天天吃一样的",
          "价格按成本核定并公示，毛利率不超过规定；另设平价窗口。||引进须公开招标，本年度合同未到期，已记入下次招标的需求。"),
    asked("course", TEACHING, (), EXPLAINED, "“{course}”能不能改成开卷||{day}“{course}”早八能不能取消||“{course}”为什么点名占分",
          "{course}太难了能不能开卷|{course}背的东西太多，开卷行不行||{day}早八上{course}真的起不来|{course}能不能别排{day}早八||{course}点名占那么多分合理吗|{course}光签到就占三成", "大家都这么想|上学期也有人提过",
          "考核方式由教学大纲规定，学期中不变；任课教师增加一次答疑。||教室总量有限，不能取消；已把连续早八控制在每周三天以内。||过程考核的比例写在课程标准里，开课时须说明，已提醒任课教师。"),
    asked("teaching", TEACHING, (), NOT_POSSIBLE, "{exam}能不能在校内设考点||考过{exam}能不能免修“{course}”||转到{college}为什么名额这么少",
          "{exam}考点太远，能不能在学校考|考{exam}要跑到城那头||考过{exam}能免修{course}吗|{exam}都过了还要上{course}||转专业到{college}名额就{n}个|{college}转专业卡得太死了", "希望考虑一下|真的很需要",
          "考点由主管部门设置，目前不具备条件，已提交设点申请。||免修须修过同等学时课程，证书不能替代。||名额按教学资源核定，算法和结果都已公示。"),
    asked("living", SECURITY, (), OUT, "校门外红绿灯{hour2}时间太短||校门外{hour2}堵车||校外{snack}摊点占道",
          "校门口红绿灯{hour2}就几秒|{hour2}过校门口马路像冲刺||{hour2}校门口堵死了|{hour2}校门口公交都进不来||门口卖{snack}的把路都占了|校门外{snack}摊子摆到马路上", "迟早出事|每天提心吊胆的",
          "路口信号由交警部门管理，已书面转达并请其答复。||道路疏导由交警部门负责，已去函；校门内侧增派人手。||校外摊点由属地城管负责，已转交。"),
    asked("living", LOGISTICS, (), OUT, "{n}路公交{day}班次太少||寄{device}丢件怎么赔||校外租房{n}个月押金不退",
          "{n}路公交{day}半天来一趟|{day}等{n}路公交等了快一个小时||寄的{device}快递弄丢了不认账|{device}寄丢了只赔三倍运费||在外面租房押金不退|退租了{n}个月押金要不回来", "不知道找谁|学生好欺负呗",
          "公交班次由公交公司安排，已去函并附学生调查结果。||属于与快递公司的合同纠纷，已告知投诉渠道。||属于租赁合同纠纷，需要时可预约校内法律咨询。"),
    asked("training", TEACHING, (Where.LAB,), PARTLY, "周末能不能开放||“{craft}”设备能不能换新",
          "实训室周末都锁着|实训室能不能多开一天||{craft}的设备比我岁数都大|{craft}实训机器老是罢工", "想练没地方|比赛用的是新机型",
          "周六开放，周日暂无值班教师。||先更换其中{n}台，其余列入下一年预算。"),
    asked("canteen", LOGISTICS, (CANTEEN,), PARTLY, "早餐能不能更早开||{hour2}座位能不能增加",
          "早餐能不能六点半就开|七点开饭赶不上早八||{hour2}吃饭没座位端着站|{hour2}拼桌都拼不上", "饿着肚子上课|胃病都要出来了",
          "提前到6:30开两个窗口，全部提前人手不够。||增加座位{m}个；面积有限，另改为分时就餐。"),
    asked("venue", SPORTS, (GROUND,), PARTLY, "{sport}场地能不能免费||晚上能不能开到更晚",
          "{sport}场地收费有点贵|{sport}场地学生能不能免费||操场晚上关太早可惜了|操场能不能开到十一点", "打一次顶两顿饭|下课就没时间了",
          "工作日中午对学生免费，其余时段维持原价。||延长半小时，再晚会影响周边宿舍休息。"),
    asked("light", LOGISTICS, (GROUND,), PLANNED, "{road}照明太暗|晚上跑步看不清",
          "晚上太暗了|灯太暗 跑步看不清跑道|{road}一段全黑", "崴了脚的都有|女生不敢走",
          "列入假期施工计划，更换{n}组灯具；施工前先补临时灯。", plan="更换{n}组灯具"),
    asked("study-room", LIBRARY_OFFICE, (Where.LIBRARY,), PLANNED, "{spot}能不能增设自习座位||{spot}能不能装隔音间",
          "{spot}座位永远不够|{spot}能不能多摆几张桌子||想背书没有能出声的地方|{spot}能不能隔几个小房间", "走廊背书冻得要死|一早排队",
          "列入改造计划，增设座位{m}个。||列入改造计划，建朗读间{n}间。", plan="增设座位{m}个||建朗读间{n}间"),
    asked("hot-water", LOGISTICS, (DORM,), PLANNED, "热水管道老化需改造|热水系统三天两头停",
          "热水管子三天两头坏|热水系统该换了吧|热水停了又停", "修一次停两天|下晚课没得洗",
          "已列入暑期改造，更换主管{m}米；改造前每周巡检一次。", plan="更换热水主管{m}米"),
    asked("network", NETWORK, (DORM,), PLANNED, "无线覆盖能不能到房间|网络能不能升级",
          "WiFi只有走廊有，进屋就没|宿舍网是十年前的吧|能不能装到每个房间", "蹲门口上网课|打视频卡成PPT",
          "列入年度建设，每间装一个面板 AP，本楼排在第{n}批。", plan="本楼每间安装面板 AP"),
)  # fmt: skip

REPAIRS = (
    Trouble("building", LOGISTICS, (FLOOR,), "{spot}木门整体变形||{spot}窗框锈蚀", "{spot}那个门整个变形了|{spot}门板翘得合不上||{spot}窗框锈穿了，一推掉渣|{spot}窗框烂了",
            "关不上也打不开|下雨往里灌", "需定制整樘更换，列入假期施工，先做临时固定。", do="请更换", kind=Kind.REPAIR, tier=Tier.REPAIR,
            outcome=PLANNED, plan="更换整樘木门||更换整樘窗"),
    Trouble("facilities", LOGISTICS, (Where.CLASSROOM,), "空调机组超期需整体更换|空调压缩机损坏", "空调修了三次了还是不行|空调彻底不转了",
            "夏天怎么过|老师都放弃了", "机组已无配件，列入更新计划；先配移动空调一台。", do="请更换", kind=Kind.REPAIR, tier=Tier.REPAIR,
            outcome=PLANNED, plan="更换空调一台"),
    Trouble("water", LOGISTICS, (FLOOR,), "{spot}水压不足||{spot}水管出锈水", "{spot}水小得可怜|{spot}水龙头就一根线||{spot}早上放出来是黄水|{spot}水有铁锈味",
            "刷牙都费劲|衣服都不好洗", "增压后好转，高峰仍偏小，原因在市政供水压力。||清洗水箱后有改善；管道更换须全楼停水，另行安排。", do="请检查供水",
            kind=Kind.REPAIR, tier=Tier.REPAIR, outcome=PARTLY),
    Trouble("network", NETWORK, (Where.BED,), "宿舍个人路由器无法上网||宿舍游戏机联网受限", "自己买的路由器插上没网|路由器一插就断网||游戏机连不上校园网|游戏机认证页面打不开",
            "一屋子设备不够分|花了二百块", "校园网不支持私接路由，可在自助页绑定设备，已附步骤。", do="请说明", kind=Kind.REPAIR, tier=Tier.REPAIR,
            outcome=EXPLAINED),
    Trouble("building", LOGISTICS, (Where.BED,), "宿舍床板异响||宿舍书桌旧划痕", "床一翻身就响|床板吱吱呀呀||桌子上有划痕是之前就有的|书桌一来就有个坑",
            "室友都被吵醒||怕毕业让我赔", "床架结构如此，已加垫减噪，不影响安全。||入住登记已补拍照片，毕业验收不计。", do="请查看", kind=Kind.REPAIR, tier=Tier.REPAIR,
            outcome=EXPLAINED),
)  # fmt: skip
