package dev.hoshu.server.installbase;

import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;

import java.util.LinkedHashMap;

/**
 * A machine as an address names it (ID-4). The model may be given with the type; type and serial
 * number alone already tell machines apart.
 *
 * @param number machine number, or machine type alone
 * @param serial serial number
 */
public record MachineName(MachineNumber number, SerialNumber serial) {

    private static final ProblemType UNKNOWN_MACHINE =
            ProblemType.of(
                    "unknown-machine", 404, "この機器は登録されていません", "This machine is not on record");

    /**
     * Reads the two parts of an address forgivingly (ID-1).
     *
     * @throws Problem if one of them cannot be read; it names the part
     */
    public static MachineName read(String machineType, String serialNumber) {
        var number =
                switch (MachineNumber.read(machineType)) {
                    case MachineNumber.Reading.Understood u -> u.number();
                    case MachineNumber.Reading.Fault f ->
                            throw Problem.of(ProblemType.MALFORMED_PARAMETER, f.fault())
                                    .at("machineType")
                                    .with("understood", f.understood());
                };
        var serial =
                SerialNumber.parse(serialNumber)
                        .orElseThrow(() ->
                                Problem.malformed(
                                        "serialNumber",
                                        "シリアル番号は英数字4から20文字です。「%s」は読み取れません。".formatted(serialNumber),
                                        "A serial number is 4 to 20 letters and digits; \"%s\" cannot be read."
                                                .formatted(serialNumber)));
        return new MachineName(number, serial);
    }

    /** 4 characters. */
    public String machineType() {
        return number.machineType();
    }

    /** Says that no such machine is on record, and what was understood. */
    public Problem notOnRecord() {
        var understood = new LinkedHashMap<String, Object>();
        understood.put("machineType", number.machineType());
        if (!number.isTypeOnly()) {
            understood.put("model", number.model());
        }
        understood.put("serialNumber", serial.value());
        return Problem.of(
                        UNKNOWN_MACHINE,
                        new Sentence(
                                "マシンタイプ %s、シリアル番号 %s と読みました。銘板の番号とお確かめください。"
                                        .formatted(number.machineType(), serial),
                                "Read as machine type %s, serial number %s. Compare them with the label on the machine."
                                        .formatted(number.machineType(), serial)))
                .with("understood", understood);
    }
}
