package dev.hoshu.server.document;

import dev.hoshu.server.frontdoor.Wording;

import java.io.IOException;
import java.time.LocalDate;

/** Sets a certificate. */
final class CertificateDrawing implements Papers.Drawing {

    private static final float QR = 104;

    private final CertificatePaper paper;
    private final Letterhead head;

    CertificateDrawing(CertificatePaper paper) {
        this.paper = paper;
        this.head = paper.head();
    }

    @Override
    public void on(Sheet sheet) throws IOException {
        sheet.paragraph(Style.TITLE, head.say("保守サービス登録証明書", "Certificate of registration"));
        sheet.skip(14);
        var first = day(paper.period().firstDay());
        var last = day(paper.period().lastDay());
        sheet.paragraph(
                Style.LEAD,
                head.say(
                        first + "から" + last + "まで、下の機器が下のサービスを受けられることを証明します。",
                        "The machine below has the service below from "
                                + first
                                + " to "
                                + last
                                + ", both days included."));
        sheet.skip(14);
        pairs(sheet);
        sheet.skip(20);
        verification(sheet);
    }

    private void pairs(Sheet sheet) throws IOException {
        var pairs = new Pairs(sheet, Sheet.WIDTH);
        pairs.pair(
                head.say("機器", "Machine"),
                Style.STRONG,
                Machines.words(head, paper.product(), paper.machine(), paper.serial()));
        if (paper.holder() != null) {
            pairs.pair(head.say("お客様", "Customer"), paper.holder());
        }
        pairs.pair(
                head.say("サービス", "Service"), head.say(paper.service()) + "\n" + paper.partNumber());
        pairs.pair(head.say("サービスレベル", "Service level"), head.say(paper.level()));
        pairs.pair(head.say("開始日", "First day"), day(paper.period().firstDay()));
        pairs.pair(
                head.say("満了日", "Last covered day"), Style.STRONG, day(paper.period().lastDay()));
        if (paper.packSerial() != null) {
            pairs.pair(head.say("登録用シリアル番号", "Pack serial number"), paper.packSerial());
        }
        pairs.pair(head.say("登録日", "Registered on"), day(paper.registeredOn()));
        pairs.pair(head.say("証明書番号", "Certificate number"), paper.number());
        pairs.pair(head.say("発行日", "Issued on"), day(paper.issuedOn()));
        for (var note : paper.notes()) {
            pairs.pair(head.say("備考", "Note"), head.say(note));
        }
    }

    private void verification(Sheet sheet) throws IOException {
        float x = Sheet.LEFT + QR + 12;
        float width = Sheet.RIGHT - x;
        var words =
                head.say(
                        "この証明書が今も有効かどうかは、どなたでも次のアドレスで確かめられます。" + "登録の訂正や放棄があれば、そのことが表示されます。",
                        "Anybody can see at this address whether this certificate still holds. It"
                                + " says so if the registration was corrected or given up.");
        float height =
                Style.HEADING.leading()
                        + sheet.height(Style.TEXT, width, words)
                        + sheet.height(Style.ADDRESS, width, paper.verify().toString())
                        + 8;
        sheet.keepTogether(Math.max(QR, height));
        float top = sheet.y();
        sheet.qrCode(QrCode.of(paper.verify()), Sheet.LEFT - 8, top, QR);
        sheet.skip(8);
        sheet.paragraph(Style.HEADING, x, width, head.say("証明書の確認", "Verification"));
        sheet.paragraph(Style.TEXT, x, width, words);
        sheet.address(Style.ADDRESS, x, width, paper.verify());
        sheet.moveTo(Math.max(sheet.y(), top + QR));
    }

    private String day(LocalDate day) {
        return Wording.day(day, head.language());
    }
}
