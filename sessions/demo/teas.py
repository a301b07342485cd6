"""What was asked at the sample teas. Every number and place in it is invented."""

from datetime import date

from clearance.enums import Check
from sessions.demo.slip import SampleTea, Slip, explained, planned

TEACHING, LOGISTICS, NETWORK, YOUTH = "教务处", "后勤管理处", "信息化中心", "团委"
AFFAIRS, FINANCE, LIBRARY, SPORTS = "学生工作处", "财务处", "图书馆", "体育部"
PATROL, CENTRE = Check.PATROL, Check.CENTRE
HALL = "示例教学楼 303 会议室，同步直播"

TEA_22 = SampleTea(
    22, date(2025, 6, 19), HALL, "学生代表 15 人",
    (
        Slip("选课系统晚上八点总是卡，能不能错峰？", "course", TEACHING,
             "从下学期起按学院分三批开放，6月28日试运行一次，最长等待 9 秒。", 8, second=685),
        Slip("实训室周末能不能开放？", "training", TEACHING,
             "二至四层周六 9:00—17:00 开放，刷校园卡进门。", 9, check=PATROL, place="AS"),
        Slip("专业课教材到得晚，开学两周才拿到，能不能早点订？", "textbook", TEACHING,
             "订购时间提前到放假前，开学第一周按名单发齐。", 12, check=CENTRE),
        Slip("教学楼三层饮水机只出冷水，什么时候修？", "water", LOGISTICS,
             "更换加热模块，现场测得水温 92℃。", 3, place="AJ-3F"),
        Slip("图书馆四层插座太少，能不能加？", "building", LIBRARY,
             "新装 36 个插座，靠窗座位全部覆盖。", 15, check=PATROL, place="AT-4F"),
        planned("操场夜间照明太暗，能不能换灯？", "light", LOGISTICS,
                "列入计划：分两期更换 12 组灯具；施工前先补 4 盏临时灯。",
                "更换操场 12 组灯具", date(2027, 3, 1), place="AG", second=2478),
        Slip("3 号宿舍楼三层楼道灯不亮，能不能修好？", "light", LOGISTICS,
             "查出线路老化，更换线路和 8 盏灯。", 5, second=3130, place="A3-3F"),
        Slip("二食堂晚上七点后没有热菜，能不能延长？", "canteen", LOGISTICS,
             "两个窗口延到 20:00，菜单每天 16:00 公布。", 4, place="AC"),
        Slip("快递点中午排队太长，能不能加取件口？", "living", LOGISTICS,
             "12:00—14:00 加开一个取件口。", 6, check=CENTRE),
        explained("宿舍热水能不能延长到 23:30？", "hot-water", LOGISTICS,
                  "已延到 23:00；再往后锅炉房值守人手达不到安全要求，所以没有延到 23:30。",
                  second=1442),
        Slip("校医院周末没有医生，能不能排班？", "living", "校医院",
             "周六、周日上午有全科医生值班。", 10, check=PATROL),
        Slip("洗衣房支付失败仍扣款，钱怎么退？", "living", FINANCE,
             "41 笔扣款全部退回，支付接口已修复。", 7),
        Slip("勤工岗位工资每月几号发？", "post", AFFAIRS, "固定为每月 15 日前，遇节假日提前。",
             2, check=CENTRE),
        Slip("岗位信息只贴在办公室门口，能不能发到网上？", "post", AFFAIRS,
             "每周一 10:00 在学工系统发布，附工时和联系人。", 5, check=CENTRE),
        Slip("社团借场地要跑三个部门盖章，能不能合并？", "club", YOUTH,
             "合并为一次线上申请，2 个工作日内答复。", 11),
        planned("羽毛球馆名额几秒就抢完，能不能改？", "venue", SPORTS,
                "先改为提前一周抽签；系统改造列入计划。", "预约系统改为抽签", date(2027, 2, 26)),
        Slip("专升本晚自习教室不够，能不能多开几间？", "study-room", TEACHING,
             "每晚多开 6 间，名单贴在楼下并同步到课表。", 6, check=CENTRE, place="AJ"),
    ),
    recap=(
        ("paragraph",
        "<p>这一期从 412 条来言里归并出 17 个问题。现场回答了 11 个，其余 6 个当场定下牵头"
         "部门和期限。问得最多的是热水：一共 58 人提到，三个楼栋的情况并不相同，后勤管理处在会后"
         "逐栋测了水温。（示例）</p>"),
        ("question", {"question": "热水为什么不能再晚一点？",
                      "answer": "锅炉房夜里只有一个人值守，23:00 以后达不到两人在岗的安全要求。",
                      "who": "后勤管理处（示例）"}),
        ("quote", {"text": "灯亮了，晚上回来看得清路了。", "who": "一位住在三层的同学（示例）"}),
    ),
    marks=((220, "上一期的事办得怎样"), (685, "选课系统为什么总是卡"),
           (1442, "热水能不能再晚一点"), (2478, "操场照明和羽毛球馆"), (4130, "现场提问，共 6 个")),
    departments=(TEACHING, LOGISTICS, AFFAIRS, YOUTH, LIBRARY, FINANCE),
    agenda=("上一期各件的办理结果", "选课与实训室", "宿舍热水与照明", "现场提问"),
)  # fmt: skip

TEA_21 = SampleTea(
    21, date(2025, 5, 15), HALL, "学生代表 12 人",
    (
        Slip("教务通知太散，能不能有一个地方看全？", "teaching", TEACHING,
             "各学院通知汇总到教务系统首页，每天 17:00 更新。", 9),
        Slip("7 号宿舍楼下晚上音乐声太大怎么办？", "dormitory", LOGISTICS,
             "与商户约定 21:30 后关闭室外音响，巡查每晚一次。", 3, check=PATROL, place="B7"),
        Slip("一食堂餐具有水渍，能不能改进？", "canteen", LOGISTICS,
             "更换烘干机，每餐前抽查并公示。", 6, check=PATROL, place="BC"),
        Slip("自习教室的空调几点关？", "study-room", LOGISTICS,
             "改为 22:30 统一关闭，考试周延到 23:00。", 5),
        explained("校园网能不能不限设备数？", "network", NETWORK,
                  "并发设备放宽到 4 台；不限数量会影响晚高峰带宽。"),
        Slip("奖学金评定的分数在哪里查？", "post", AFFAIRS,
             "学工系统新增“评定明细”，可以看到每一项得分。", 12),
    ),
    recap=(("paragraph", "<p>这一期围绕宿舍和网络，现场答了 6 件。（示例）</p>"),),
)  # fmt: skip

TEA_20 = SampleTea(
    20, date(2025, 4, 17), HALL, "学生代表 14 人",
    (
        Slip("实训楼二层投影偏色，能不能换？", "training", NETWORK, "更换光源并重新校色。", 4,
             check=PATROL, place="AS-201"),
        Slip("公共教学楼电梯常坏，怎么办？", "building", LOGISTICS,
             "更换门机并改为每周检修，近 30 天无故障。", 14,
             check=PATROL, place="BJ"),
        Slip("运动会报名只能线下，能不能网上报？", "activities", SPORTS,
             "报名改为线上，截止前可以修改。", 6),
        explained("晚归登记能不能取消？", "dormitory", AFFAIRS,
                  "登记是安全要求，不能取消；改为刷脸登记，不再填纸质表。"),
    ),
    recap=(("paragraph", "<p>这一期有 4 件事登记在册。（示例）</p>"),),
)  # fmt: skip

TEAS = (TEA_20, TEA_21, TEA_22)
