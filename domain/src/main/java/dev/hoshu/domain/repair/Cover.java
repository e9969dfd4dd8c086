package dev.hoshu.domain.repair;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.coverage.BaseWarranty;
import dev.hoshu.domain.coverage.RegisteredService;
import dev.hoshu.domain.coverage.ServiceKind;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.domain.rulebook.WrittenDay;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The warranty or one service, as something that can cover a day.
 *
 * @param kind the kind of service; null for the warranty
 * @param level its level
 * @param premier whether it is Premier
 * @param period its days
 * @param orderedOn the day of its order, or null if unknown; null for the warranty
 */
public record Cover(
        @Nullable ServiceKind kind,
        ServiceLevel level,
        boolean premier,
        CoveragePeriod period,
        @Nullable LocalDate orderedOn) {

    static Cover of(BaseWarranty warranty) {
        return new Cover(null, warranty.level(), false, warranty.period(), null);
    }

    static Cover of(RegisteredService service) {
        return new Cover(
                service.kind(),
                service.level(),
                service.premier(),
                service.period(),
                service.orderedOn());
    }

    /** What it is with its level and its days, without an article or a full stop. */
    public Sentence words() {
        var name = name();
        return new Sentence(
                name.ja()
                        + " ("
                        + level.words().ja()
                        + (premier ? "、プレミア付" : "")
                        + "、"
                        + WrittenDay.ja(period.firstDay())
                        + "から"
                        + WrittenDay.ja(period.lastDay())
                        + "まで)",
                name.en()
                        + " ("
                        + level.words().en()
                        + (premier ? ", Premier" : "")
                        + ", "
                        + WrittenDay.en(period.firstDay())
                        + " to "
                        + WrittenDay.en(period.lastDay())
                        + ")");
    }

    private Sentence name() {
        if (kind == null) {
            return new Sentence("基本保証", "warranty");
        }
        return switch (kind) {
            case UPGRADE -> new Sentence("保証アップグレード", "upgrade");
            case RENEWAL -> new Sentence("継続サービス", "renewal");
            case INDIVIDUAL_CONTRACT -> new Sentence("個別保守", "individual contract");
        };
    }
}
