package dev.hoshu.server.document;

import dev.hoshu.server.frontdoor.Wording;

import java.io.IOException;
import java.util.List;

/** Sets a delivery letter. */
final class LetterDrawing implements Papers.Drawing {

    private static final float QR = 118;
    private static final float INSIDE = 16;

    private final LetterPaper paper;
    private final Letterhead head;

    LetterDrawing(LetterPaper paper) {
        this.paper = paper;
        this.head = paper.head();
    }

    @Override
    public void on(Sheet sheet) throws IOException {
        sheet.paragraph(Style.TITLE, head.say("サービスパック納品書", "Delivery of a service pack"));
        sheet.skip(10);
        Addresses.write(sheet, head, paper.to(), Sheet.WIDTH * 0.7f);
        sheet.skip(4);
        sheet.paragraph(Style.LABEL, Wording.day(paper.writtenOn(), head.language()));
        sheet.skip(12);
        sheet.paragraph(
                Style.TEXT,
                head.say(
                        "ご注文のサービスパックをお届けします。機器に登録するまで、このサービスは受けられません。"
                                + "登録には、登録用シリアル番号と登録コードの両方が必要です。",
                        "Here is the service pack that you ordered. Until it is registered on a"
                                + " machine the service cannot be had. To register it both the"
                                + " pack serial number and the claim code are needed."));
        sheet.skip(12);
        codes(sheet);
        sheet.skip(16);
        what(sheet);
        sheet.skip(16);
        steps(sheet);
        sheet.skip(10);
        closing(sheet);
    }

    private void codes(Sheet sheet) throws IOException {
        float width = Sheet.WIDTH - QR - 3 * INSIDE;
        float x = Sheet.LEFT + INSIDE;
        float addressHeight = sheet.height(Style.ADDRESS, width, paper.register().toString());
        float height =
                Math.max(
                        QR + 2 * INSIDE - 8,
                        3 * Style.LABEL.leading()
                                + 2 * Style.CODE.leading()
                                + 16
                                + addressHeight
                                + 2 * INSIDE);
        sheet.keepTogether(height);
        float top = sheet.y();
        sheet.frame(Sheet.LEFT, top, Sheet.WIDTH, height);
        sheet.qrCode(
                QrCode.of(paper.register()),
                Sheet.RIGHT - QR - INSIDE / 2,
                top + (height - QR) / 2,
                QR);
        sheet.skip(INSIDE);
        code(sheet, x, width, head.say("登録用シリアル番号", "Pack serial number"), paper.packSerial());
        code(sheet, x, width, head.say("登録コード", "Claim code"), paper.claimCode());
        sheet.paragraph(Style.LABEL, x, width, head.say("登録ページ", "Registration page"));
        sheet.address(Style.ADDRESS, x, width, paper.register());
        sheet.moveTo(Math.max(sheet.y(), top + height));
    }

    private static void code(Sheet sheet, float x, float width, String name, String code)
            throws IOException {
        sheet.paragraph(Style.LABEL, x, width, name);
        sheet.paragraph(sheet.fitted(Style.CODE, width, code), x, width + 1, code);
        sheet.skip(8);
    }

    private void what(Sheet sheet) throws IOException {
        var pairs = new Pairs(sheet, Sheet.WIDTH);
        pairs.pair(head.say("サービス", "Service"), head.say(paper.service()));
        pairs.pair(head.say("商品番号", "Part number"), paper.partNumber());
        if (paper.machine() != null) {
            pairs.pair(
                    head.say("ご注文時の機器", "For the machine"),
                    Machines.words(head, paper.product(), paper.machine(), paper.serial()));
        }
        pairs.pair(
                head.say("注文番号", "Order number"),
                paper.orderNumber()
                        + head.say("(" + paper.orderLine() + "行目)", ", line " + paper.orderLine()));
        for (var note : paper.notes()) {
            pairs.pair(head.say("ご注意", "Note"), head.say(note));
        }
    }

    private void steps(Sheet sheet) throws IOException {
        sheet.keepTogether(5 * Style.TEXT.leading());
        sheet.paragraph(Style.HEADING, head.say("登録のしかた", "How to register it"));
        sheet.skip(2);
        var steps =
                List.of(
                        head.say(
                                "QRコードを読み取るか、登録ページのアドレスを開きます。",
                                "Scan the QR code, or open the address of the registration"
                                        + " page."),
                        head.say(
                                "登録用シリアル番号と登録コードを入力します。",
                                "Enter the pack serial number and the claim code."),
                        head.say(
                                "機器の製品番号とシリアル番号を入力し、いつからいつまでになるかを確かめます。",
                                "Enter the machine number and the machine's serial number, and see"
                                        + " from when to when it will run."),
                        head.say(
                                "登録を確定します。登録証明書をお受け取りになれます。",
                                "Confirm the registration. You receive a certificate."));
        for (int i = 0; i < steps.size(); i++) {
            step(sheet, i + 1, steps.get(i));
        }
    }

    private static void step(Sheet sheet, int number, String words) throws IOException {
        sheet.keepTogether(sheet.height(Style.TEXT, Sheet.WIDTH - 20, words));
        sheet.write(
                Style.STRONG,
                Sheet.LEFT,
                sheet.y() + Sheet.baseline(Style.TEXT),
                Integer.toString(number));
        sheet.paragraph(Style.TEXT, Sheet.LEFT + 20, Sheet.WIDTH - 20, words);
        sheet.skip(2);
    }

    private void closing(Sheet sheet) throws IOException {
        sheet.paragraph(
                Style.TEXT,
                head.say(
                        "登録できるのは1台の機器に1回だけです。登録が済むまで、この書面を人に見せず、大切に保管してください。",
                        "A pack is registered once, on one machine. Until then, keep this letter"
                                + " and show it to nobody else."));
    }
}
