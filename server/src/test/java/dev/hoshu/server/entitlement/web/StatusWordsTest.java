package dev.hoshu.server.entitlement.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.coverage.BaseWarranty;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.coverage.RegisteredService;
import dev.hoshu.domain.coverage.ServiceKind;
import dev.hoshu.server.frontdoor.Phrases;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sentence at the head of a machine's page, for how it stands on a day. */
class StatusWordsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @ParameterizedTest(name = "{0}: {2} services, EOS {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    covered by warranty     | 2025-04-01/2028-03-31 | | | covered | 翌営業日以降対応 9時間x週5日、2028年3月31日まで。
                    best level is named     | 2025-04-01/2028-03-31 | 2025-04-01/2030-03-31 | | covered | 24時間x週7日、2030年3月31日まで。
                    level falls before end  | 2025-04-01/2028-03-31 | 2025-04-01/2027-03-31 | | covered | 24時間x週7日、2028年3月31日まで。この水準は2027年3月31日までで、その後は翌営業日以降対応 9時間x週5日です。
                    not started             | 2027-01-01/2029-12-31 | | | available | 保守は2027年1月1日に始まり、2029年12月31日までです。
                    lapsed since yesterday  | 2023-11-22/2026-11-21 | | | gap | いま保守はありません。2026年11月21日に満了し、1日の空白です。
                    lapsed on its last day  | 2023-11-23/2026-11-22 | | | covered | 翌営業日以降対応 9時間x週5日、2026年11月22日まで。
                    support ended           | 2019-04-01/2022-03-31 | | 2026-11-21 | refused | いま保守はありません。2022年3月31日に満了し、保守は2026年11月21日に廃止されました (EOS)。有償のスポット修理も承っていません。
                    support ends today      | 2019-04-01/2022-03-31 | | 2026-11-22 | gap | いま保守はありません。2022年3月31日に満了し、1,697日の空白です。
                    in a gap                | 2022-04-01/2025-03-31 | 2027-01-01/2027-12-31 | | gap | いま保守はありません。2025年4月1日から2026年12月31日までの空白で、2027年1月1日に再び始まります。
                    before a gap            | 2024-04-01/2027-03-31 | 2027-04-11/2028-04-10 | | covered | 翌営業日以降対応 9時間x週5日、2027年3月31日まで。その後10日の空白があり、2027年4月11日に再び始まります。
                    """)
    void saysHowTheMachineStands(
            String situation,
            String warranty,
            @Nullable String service,
            @Nullable LocalDate endOfSupport,
            String mark,
            String sentence) {
        var timeline = timeline(warranty, service);
        var status =
                words(Locale.JAPANESE)
                        .of(
                                timeline,
                                Standing.of(timeline, TODAY, Optional.empty()),
                                Optional.empty(),
                                Optional.ofNullable(endOfSupport));
        assertThat(status.mark()).as(situation).isEqualTo(mark);
        assertThat(status.sentence().replaceAll("<[^>]+>", "")).as(situation).isEqualTo(sentence);
        assertThat(status.isOpen()).isEqualTo(!mark.equals("covered") && !mark.equals("available"));
    }

    @Test
    void aWarrantyThatIsNotOnRecordIsUnknownAndNotNone() {
        var status = words(Locale.ENGLISH).unknown();
        assertThat(status.sentence()).contains("unknown").doesNotContain("no coverage");
    }

    @Test
    void anotherDayIsNamedInsteadOfNow() {
        var timeline = timeline("2023-01-01/2025-12-31", null);
        var day = LocalDate.parse("2026-01-02");
        var status =
                words(Locale.ENGLISH)
                        .of(
                                timeline,
                                Standing.of(timeline, day, Optional.empty()),
                                Optional.empty(),
                                Optional.empty());
        assertThat(status.sentence())
                .contains("no coverage on 2 January 2026")
                .contains("2 days ago");
    }

    private static StatusWords words(Locale language) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/machine");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new StatusWords(new Phrases(messages, language), TODAY);
    }

    private static CoverageTimeline timeline(String warranty, @Nullable String service) {
        var services = new ArrayList<RegisteredService>();
        if (service != null) {
            services.add(
                    new RegisteredService(
                            ServiceKind.UPGRADE,
                            ServiceLevel.ROUND_THE_CLOCK,
                            false,
                            "JP",
                            period(service),
                            null));
        }
        return CoverageTimeline.of(
                new BaseWarranty(period(warranty), ServiceLevel.NEXT_BUSINESS_DAY),
                List.copyOf(services),
                "JP");
    }

    private static CoveragePeriod period(String days) {
        int middle = days.indexOf('/');
        return CoveragePeriod.closed(
                LocalDate.parse(days.substring(0, middle)),
                LocalDate.parse(days.substring(middle + 1)));
    }
}
