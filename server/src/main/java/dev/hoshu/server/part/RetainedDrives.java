package dev.hoshu.server.part;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.part.store.RetainedDriveRows;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The door to drives that stay with their customers. That one stays is settled when the new one is
 * delivered under drive retention; its own serial number is recorded by the service desk, once.
 */
@Service
public class RetainedDrives {

    /** The most drives that one answer holds. */
    public static final int MOST_DRIVES = 5_000;

    private static final Pattern SERIAL = Pattern.compile("[A-Z0-9][A-Z0-9-]{3,39}");
    private static final ProblemType UNKNOWN =
            ProblemType.of(
                    "unknown-retained-drive", 404, "お客様に残ったドライブではありません", "No such drive stays");
    private static final ProblemType FAULTY =
            ProblemType.of(
                    "drive-serial-faulty", 422, "ドライブの番号を読み取れません", "The serial number is unclear");
    private static final ProblemType RECORDED =
            ProblemType.of(
                    "drive-serial-recorded",
                    409,
                    "このドライブの番号は記録済みです",
                    "The drive is recorded already");

    private final RetainedDriveRows rows;
    private final Audit audit;
    private final Today today;

    RetainedDrives(RetainedDriveRows rows, Audit audit, Today today) {
        this.rows = rows;
        this.audit = audit;
        this.today = today;
    }

    /** What the audit keeps. */
    record Kept(long id, String caseNumber, @Nullable String driveSerial) {

        static Kept of(RetainedDrive one) {
            return new Kept(one.id(), one.caseNumber(), one.driveSerial());
        }
    }

    /** The drives that stay with the customers whose cases this person sees, the latest first. */
    @Transactional(readOnly = true)
    public List<RetainedDrive> all() {
        return list(Long.MAX_VALUE, MOST_DRIVES);
    }

    /** Those of them that came before the one of that number, at most that many. */
    @Transactional(readOnly = true)
    public List<RetainedDrive> list(long before, int most) {
        var drives = rows.list(People.current().viewer(), before, most);
        return Circle.MAKER.includes(People.current().role())
                ? drives
                : drives.stream().map(RetainedDrives::outside).toList();
    }

    /** Who of the maker's people recorded it is no customer's business. */
    private static RetainedDrive outside(RetainedDrive one) {
        return new RetainedDrive(
                one.id(),
                one.caseNumber(),
                one.machineType(),
                one.serialNumber(),
                one.customer(),
                one.part(),
                one.name(),
                one.keptOn(),
                one.driveSerial(),
                one.recordedOn(),
                null);
    }

    /**
     * Records a drive's own serial number.
     *
     * @param typed as it was typed; width, case and blanks make no difference
     * @throws Problem if no such drive stays, the number cannot be read, or it is recorded already
     */
    @Transactional
    public RetainedDrive record(long id, String typed) {
        var before = find(id);
        var serial =
                Normalizer.normalize(typed, Normalizer.Form.NFKC)
                        .replaceAll("\\s+", "")
                        .toUpperCase(Locale.ROOT);
        if (!SERIAL.matcher(serial).matches()) {
            throw Problem.of(
                            FAULTY,
                            new Sentence(
                                    "ドライブの番号は英数字とハイフン、4から40文字です。「%s」は読み取れません。".formatted(typed),
                                    "A drive's serial number is 4 to 40 letters, digits and hyphens; \"%s\" cannot be read."
                                            .formatted(typed)))
                    .at("driveSerial");
        }
        if (serial.equals(before.driveSerial())) {
            return before;
        }
        if (before.driveSerial() != null
                || !rows.record(id, serial, today.day(), People.current().signature())) {
            throw Problem.of(
                    RECORDED,
                    new Sentence(
                            "このドライブは番号 %s で記録されています。".formatted(find(id).driveSerial()),
                            "The drive is recorded with the serial number %s."
                                    .formatted(find(id).driveSerial())));
        }
        var after = find(id);
        audit.record(
                "drive.recorded",
                "case:" + after.caseNumber(),
                null,
                Kept.of(before),
                Kept.of(after));
        return after;
    }

    private RetainedDrive find(long id) {
        return rows.find(id, People.current().viewer())
                .orElseThrow(() ->
                        Problem.of(
                                UNKNOWN,
                                new Sentence(
                                        "番号 %d の部品のドライブは、お客様に残っていません。".formatted(id),
                                        "No failed drive stays for the part with the number %d."
                                                .formatted(id))));
    }
}
