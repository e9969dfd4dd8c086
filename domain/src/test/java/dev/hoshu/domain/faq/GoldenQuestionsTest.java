package dev.hoshu.domain.faq;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each question is answered for a machine, on both sides of every edge. The machine is a
 * current server in Chiyoda with a warranty from 2023-04-01 to 2026-03-31 unless the row says
 * otherwise; a row gives a part of the answer in Japanese and in English.
 */
class GoldenQuestionsTest {

    private static final String ROWS =
            """
            REN-3 before the order day | renewal-order-day | plain | 2026-02-27 | 2026年2月28日までにご発注ください | Order it by 28 February 2026
            REN-3 the order day | renewal-order-day | plain | 2026-02-28 | すぐにご発注いただき | has come: order now
            REN-3 the last covered day | renewal-order-day | plain | 2026-03-31 | 満了日の2026年3月31日までに登録 | register it by the last covered day, 31 March 2026
            REN-3 the day after it | renewal-order-day | plain | 2026-04-01 | 満了日の2026年3月31日も過ぎています | are past
            MAX-1 no renewal is left | renewal-order-day | service=NBD/2026-04-01/2030-03-31 | 2029-01-01 | 継続はできない | cannot be renewed
            NEW-1 the warranty's last day | service-after-warranty | plain | 2026-03-31 | 2026年3月31日まで保証期間中 | in its warranty up to 31 March 2026
            NEW-1 the day after it | service-after-warranty | plain | 2026-04-01 | 継続サービスは2026年4月1日から2027年3月31日まで | it cannot have an upgrade. The renewal runs from 1 April 2026
            REG-1 in time for the coverage end | delivery | plain | 2026-03-19 | 2026年3月31日までに届く見込みです。満了日の2026年3月31日までの登録に間に合います | That is in time
            REG-1 a business day too late | delivery | plain | 2026-03-20 | 間に合わないことがあります | may be too late
            PART-2 while the system is covered | added-option | plain | 2026-03-31 | 修理は無償 | The repair is free
            PART-4 the day after | added-option | plain | 2026-04-01 | 有償 | is chargeable
            PRICE-1 | dealer-price | channel=D-014 | 2026-04-01 | 44,500円から110,000円まで | between D-014, the channel of this machine, and the sales desk
            PRICE-1 the channel is not known | dealer-price | channel=? | 2026-04-01 | 商流の販売店とメーカーの営業窓口だけ | between the dealer of record and the sales desk
            REP-1 the last covered day | what-covers | plain | 2026-03-31 | 9時間x週5日で、満了日は2026年3月31日 | the last covered day is 31 March 2026
            REP-1 the day after | what-covers | plain | 2026-04-01 | 2026年3月31日に満了しました | it ended on 31 March 2026
            REP-1 before the first day | what-covers | plain | 2023-03-31 | 2023年4月1日に始まり | starts on 1 April 2023
            REP-1 a gap | what-covers | service=24X7/2026-05-01/2027-04-30 | 2026-04-15 | 空白 | lies in a gap
            REP-1 the best level | what-covers | service=24X7_4H+P/2026-03-01/2027-02-28 | 2026-03-01 | 4時間対応、プレミア付 | 24x7, 4-hour response with Premier
            REN-4 not expired yet | renewal-after-expiry | plain | 2026-03-31 | 2026年6月29日までのご発注なら復帰料金はなく、2026年6月30日から | up to 29 June 2026 without a reinstatement fee
            REN-5 day 90 | renewal-after-expiry | plain | 2026-06-29 | 2026年6月29日までのご発注なら復帰料金はかかりません | 90 days have passed
            REN-5 day 91 | renewal-after-expiry | plain | 2026-06-30 | 復帰料金がかかります | 91 days have passed
            REN-8 a year too late | renewal-after-expiry | two-years=false | 2027-04-01 | ご発注日の2027年4月1日に届きません | before the day of the order
            REN-8 a longer one reaches it | renewal-after-expiry | plain | 2027-04-01 | 2026年4月1日から2028年3月31日まで | from 1 April 2026 to 31 March 2028
            TERR-1 in Japan | abroad | plain | 2026-03-01 | 日本にある | stands in Japan and takes services sold in Japan
            TERR-1 abroad | abroad | in=US | 2026-03-01 | 及びません | does not hold
            TERR-1 a service of another country | abroad | abroad=NBD/2026-01-01/2026-12-31 | 2026-03-01 | アメリカ合衆国で買った2026年12月31日まで | bought in United States, up to 31 December 2026
            CAT-3 counted | pack-or-contract | service=NBD/2026-04-01/2027-03-31 contract=24X7/2027-04-01/2028-03-31 | 2026-05-01 | パック1件、個別保守1件 | 1 pack, 1 individual contract.
            EOS-2 less than a year left | pack-or-contract | eos=2027-03-30 | 2026-03-01 | 個別保守をお勧めします | an individual contract is recommended
            EOS-2 a year left | pack-or-contract | eos=2027-03-31 | 2026-03-01 | 個別保守にする必要はありません | it takes no individual contract
            REP-2 under coverage | preventive-replacement | plain | 2026-03-31 | 技術員作業費と部品代です | labour and the part are what is charged
            REP-2 not under coverage | preventive-replacement | plain | 2026-04-01 | 最低2時間分 | 2 hours at least
            PART-6 covered | solid-state-drive | plain | 2026-03-31 | 2026年3月31日まで保守の対象 | up to 31 March 2026, unless its write endurance
            PART-6 up to a gap | solid-state-drive | service=NBD/2026-05-01/2027-04-30 | 2026-03-01 | 2026年3月31日まで | up to 31 March 2026
            PART-6 the day after | solid-state-drive | plain | 2026-04-01 | SSDも対象外 | none for an SSD
            PART-7 covered | cru-and-fru | plain | 2026-03-31 | CRUはお送りし | a CRU is sent
            PART-7 not covered | cru-and-fru | plain | 2026-04-01 | CRUもFRUも有償 | as chargeable as an FRU
            CHG-4 the warranty's last day | dropped-warranty | plain | 2026-03-31 | 2026年3月31日までの保証は途中で破棄できません | cannot be given up
            CHG-4 the day after | dropped-warranty | plain | 2026-04-01 | 残りはありません | nothing of it is left
            MAX-1 with a 2-year renewal | longest-service | plain | 2026-03-01 | 7年の2030年3月31日まで | up to 31 March 2030
            MAX-4 without one | longest-service | two-years=false | 2026-03-01 | 5年の2028年3月31日まで | up to 31 March 2028
            MAX-5 the last day | longest-service | two-years=false | 2028-03-31 | 2028年3月31日までです。 | up to 31 March 2028.
            MAX-5 the day after | longest-service | two-years=false | 2028-04-01 | その日は過ぎています | That day is past
            EOS-1 before the limit | longest-service | eos=2030-03-30 | 2026-03-01 | 保守廃止日の2030年3月30日のほうが先 | end of support on 30 March 2030 comes before
            CHG-5 the service's last day | giving-up | service=NBD/2026-04-01/2027-03-31 | 2027-03-31 | 残り1日 | 1 day left
            CHG-5 the day after | giving-up | service=NBD/2026-04-01/2027-03-31 | 2027-04-01 | 放棄できるサービスは登録されていません | No service is registered
            TERM-2 | another-pack | plain | 2026-03-01 | 2点の継続パック | Each starts on 1 April 2026
            MAX-5 none is left | another-pack | service=NBD/2026-04-01/2030-03-31 | 2029-01-01 | 7年、2030年3月31日まで | up to 31 March 2030
            PART-5 covered | consumables | plain | 2026-03-31 | あとから入れた消耗品は対象外 | not if it was put in later
            PART-5 not covered | consumables | plain | 2026-04-01 | いつ入れたものも有償 | whenever it was put in
            MAX-3 DM | dm-and-de-storage | family=STORAGE_DM | 2026-03-01 | 7年目の2030年3月31日まで延びることがあります | 31 March 2030, the end of year 7
            MAX-3 another family | dm-and-de-storage | plain | 2026-03-01 | DM/DEシリーズではありません | is not of DM and DE storage
            MAX-2 ST50 | st50 | family=ST50 | 2026-03-01 | 5年の2028年3月31日まで | up to 31 March 2028
            MAX-2 another family | st50 | plain | 2026-03-01 | ST50ではありません | is not of ST50
            CHAN-1 | another-dealer | channel=D-014 | 2026-03-01 | 商流はD-014 | channel is D-014
            CHAN-1 not known | another-dealer | channel=? | 2026-03-01 | 機器を売った商流がわからない | it is not known: the channel that sold it
            CHG-6 coverage confirmed | old-name-or-place | plain | 2026-03-31 | 受け付けます | can be confirmed
            CHG-6 no coverage | old-name-or-place | plain | 2026-04-01 | 受け付けられません | no coverage to confirm
            SLA-1 a Friday | same-day | plain | 2026-03-27 | 翌営業日の2026年3月30日以降 | 30 March 2026, or later
            SLA-2 4 hours | same-day | service=24X7_4H/2026-03-01/2027-02-28 | 2026-03-27 | 4時間での到着を目標 | on site 4 hours after acceptance
            SLA-3 not covered | same-day | plain | 2026-04-01 | 大手町センター | no time is set
            REP-3 | lightning-and-water | plain | 2026-03-01 | 保証でも保守でも対象になりません | Neither warranty nor service covers
            REP-3 without coverage | lightning-and-water | plain | 2026-04-01 | 保証でも保守でも対象になりません | Neither warranty nor service covers
            REP-5 the last covered day | repair-without-coverage | plain | 2026-03-31 | 2026年4月1日の修理は有償 | covered up to 31 March 2026
            REP-5 the day after | repair-without-coverage | plain | 2026-04-01 | 最低2時間分 | The repair of 1 April 2026 is chargeable
            EOS-4 the last day of support | repair-without-coverage | eos=2026-10-01 | 2026-10-01 | 有償です | is chargeable
            EOS-4 the day after | repair-without-coverage | eos=2026-10-01 | 2026-10-02 | お受けできません | no spot work is accepted
            ID-2 a base model | base-models | number=7X06CTO1WW | 2026-03-01 | CTO1WWはベースモデルです | CTO1WW, is a base model
            ID-2 none | base-models | number=7X06A01 | 2026-03-01 | ベースモデルではありません | is no base model
            EOS-1 none announced | end-of-support | plain | 2026-03-01 | 発表されていない | No end of support is announced
            EOS-2 a full year left | end-of-support | eos=2027-03-31 | 2026-03-01 | 2026年4月1日から2027年3月31日までです | runs from 1 April 2026 to 31 March 2027
            EOS-2 a day less, EOS-3 | end-of-support | eos=2027-03-30 | 2026-03-01 | 2026年4月1日から2027年3月30日までの期間で登録できます | registered from 1 April 2026 to 30 March 2027
            EOS-1 starts after it | end-of-support | eos=2026-03-31 | 2026-03-01 | 2026年3月31日より後の2026年4月1日に始まる | after the end of support on 31 March 2026
            PREM-2 exactly 36 months | premier | service=NBD/2026-04-01/2029-03-31 | 2026-04-01 | 残りは36か月 | it is Up to 36 Months
            PREM-2 a day more | premier | service=NBD/2026-04-01/2029-04-01 | 2026-04-01 | 残りは37か月 | it is Up to 60 Months
            PREM-1 nothing registered | premier | plain | 2026-03-01 | 登録済みサービスがありません | No registered service
            PREM-1 Premier already | premier | service=NBD+P/2026-04-01/2029-03-31 | 2026-04-01 | すでにプレミア付 | is Premier already
            PREM-4 | premier | service=NBD/2026-04-01/2029-03-31 premier=false | 2026-04-01 | 要相談 | ask the sales desk
            NEW-4 in the warranty | pre-owned | pre-owned | 2026-03-31 | 中古として記録されています | warranty upgrade runs from 1 April 2023
            NEW-5 past it | pre-owned | pre-owned | 2026-04-01 | 2026年4月1日から2027年3月31日まで | The renewal runs from 1 April 2026
            REN-2 before it starts | renewal-start | plain | 2026-03-31 | 2026年4月1日からです | On 1 April 2026
            REN-2 backdated | renewal-start | plain | 2026-04-01 | 2026年4月1日に遡って | starts back on 1 April 2026
            SLA-1 NBD | next-business-day | plain | 2026-03-27 | この機器はNBDです。2026年3月27日の受付なので、修理は翌営業日の2026年3月30日以降 | This machine has NBD
            SLA-1 above NBD | next-business-day | service=24X7/2026-03-01/2027-02-28 | 2026-03-27 | 上の24時間x週7日 | above NBD
            SLA-1 not covered | next-business-day | plain | 2026-04-01 | 保守がない | no coverage on 1 April 2026
            NEW-6 covered | broken-now | plain | 2026-03-31 | いまの保守で修理 | repaired under the coverage
            REP-4 not covered | broken-now | plain | 2026-04-01 | 遡って始まる保守でも対象になりません | even where the service is backdated
            CHG-2 | start-on-delivery | shipped=2023-03-01 | 2026-03-01 | 2023年8月27日まで | 28 August 2023 or later it cannot
            CHG-2 a day later | start-on-delivery | shipped=2023-03-02 | 2026-03-01 | 2023年8月28日まで | 29 August 2023 or later it cannot
            CHG-3 | start-on-delivery | service=NBD/2026-04-01/2027-03-31 | 2026-05-01 | 継続の開始日は変わりません | keeps its first day
            REN-7 | few-months | plain | 2026-03-01 | 2026年4月1日から2026年9月30日まで | from 1 April 2026 to 30 September 2026
            REN-7 none is left | few-months | service=NBD/2026-04-01/2030-03-31 | 2029-01-01 | いいえ。 | No.
            NEW-2 the warranty's last day | upgrade-half-way | plain | 2026-03-31 | 買えるアップグレードは2点 | the longest runs to 31 March 2028
            NEW-1 the day after the warranty | upgrade-half-way | plain | 2026-04-01 | 2026年3月31日に終わりました | ended on 31 March 2026
            CAT-7 before the withdrawal | upgrade-half-way | plain | 2025-12-31 | 3点 | are 3 upgrades
            CAT-7 withdrawn | upgrade-half-way | plain | 2026-01-01 | 2点 | are 2 upgrades
            CAT-6 | price-of-a-year | plain | 2026-03-01 | 1年継続 5WS7Z00001 は44,500円 | the upgrade of 5 years of the same level, 5WS7Z00004, is 90,000 yen
            CAT-6 no such pair | price-of-a-year | number=7X06A01 | 2026-03-01 | 1年継続と5年アップグレードの組がリストにありません | no renewal of 1 year and upgrade of 5 years
            ID-3 | search-without-model | plain | 2026-03-01 | マシンタイプ7X06だけで見つかるものが7点、モデルまで要るものが1点 | only by its model: 1
            ID-3 another model | search-without-model | number=7X06A01 | 2026-03-01 | モデルまで要るものが0点 | only by its model: 0
            TERR-2 both | timed-response | plain | 2026-03-01 | 2時間対応は使えます | A 2-hour response can be had
            TERR-2 outside | timed-response | place=13401 | 2026-03-01 | 対象地域ではありません | outside the area
            TERR-2 the ward is missing | timed-response | place=27100 | 2026-03-01 | 区がわからない | the ward is not known
            TERR-2 not this machine | timed-response | responses=4H | 2026-03-01 | 2時間対応の対象ではありません | cannot have the 2-hour response
            TERR-3 | arrival-time | plain | 2026-03-01 | 大手町センター | No average arrival time
            TERR-3 no centre is named | arrival-time | place=13401 | 2026-03-01 | 保守センターを挙げていません | names no service centre
            CAT-5 | software-support | plain | 2026-03-01 | 資格の証明 | proof of the entitlement
            CAT-4 the day of the new name | value-selection | announced=2020-05-01 | 2026-03-01 | Value Selection Plusです | Value Selection Plus.
            CAT-4 the day before | value-selection | announced=2020-04-30 | 2026-03-01 | Value Selectionです | is Value Selection.
            """;

    record Row(String name, String question, String machine, String on, String ja, String en) {
        @Override
        public String toString() {
            return name + ": " + question;
        }
    }

    static Stream<Row> rows() {
        return ROWS.lines()
                .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .map(c -> new Row(c.get(0), c.get(1), c.get(2), c.get(3), c.get(4), c.get(5)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void theMachineDecides(Row row) {
        var question = FrequentQuestion.ofId(row.question()).orElseThrow();
        var answer = MachineOnTheLine.described(row.machine()).answer(question, row.on());

        assertThat(answer.words().ja()).contains(row.ja());
        assertThat(answer.words().en()).contains(row.en());
    }

    @Test
    void everyQuestionHasItsRow() {
        assertThat(rows().map(Row::question).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(FrequentQuestion.values())
                                .map(FrequentQuestion::id)
                                .toList());
    }

    /** But for one, whose answer turns on a fact that no record holds. */
    @Test
    void everyQuestionIsAnsweredOnBothSidesOfItsEdge() {
        var counts = rows().collect(Collectors.groupingBy(Row::question, Collectors.counting()));
        assertThat(counts.entrySet().stream().filter(e -> e.getValue() < 2).map(Map.Entry::getKey))
                .containsExactly(FrequentQuestion.SOFTWARE_SUPPORT.id());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unknowns")
    void whatIsNotKnownIsNamed(Row row) {
        var question = FrequentQuestion.ofId(row.question()).orElseThrow();
        var answer = MachineOnTheLine.described(row.machine()).answer(question, row.on());

        assertThat(answer.open()).contains(OpenFact.valueOf(row.ja()));
    }

    static Stream<Row> unknowns() {
        return List.of(
                        "renewal-order-day warranty=? WARRANTY",
                        "renewal-order-day eos=? END_OF_SUPPORT",
                        "renewal-after-expiry family=? FAMILY",
                        "longest-service two-years=? TWO_YEAR_RENEWAL",
                        "timed-response responses=? RESPONSE_TIMES",
                        "timed-response place=? PLACE",
                        "timed-response place=99999 AREA",
                        "start-on-delivery shipped=? SHIPPED_FROM_FACTORY",
                        "start-on-delivery plain DELIVERY_DAY",
                        "another-dealer channel=? CHANNEL",
                        "abroad sold-in=? COUNTRY_OF_SALE",
                        "solid-state-drive plain WRITE_ENDURANCE",
                        "cru-and-fru plain PARTS_BY_CUSTOMER",
                        "software-support plain SOFTWARE_ENTITLEMENT",
                        "value-selection announced=? ANNOUNCEMENT_DAY",
                        "old-name-or-place customer=? CUSTOMER",
                        "price-of-a-year no-list SEARCH_LIST")
                .stream()
                .map(line -> line.split(" ", -1))
                .map(c -> new Row("not known", c[0], c[1], "2026-03-01", c[2], ""));
    }

    @Test
    void anOptionOfItsOwnWarrantyAndAPremierUpgradeHangOnFactsThatMayBeMissing() {
        assertThat(
                        MachineOnTheLine.described("plain")
                                .answer(FrequentQuestion.ADDED_OPTION, "2026-04-01")
                                .open())
                .containsExactly(OpenFact.OPTION_WARRANTY);
        assertThat(
                        MachineOnTheLine.described("premier=? service=NBD/2026-04-01/2029-03-31")
                                .answer(FrequentQuestion.PREMIER, "2026-04-01")
                                .open())
                .containsExactly(OpenFact.PREMIER_UPGRADE);
    }
}
