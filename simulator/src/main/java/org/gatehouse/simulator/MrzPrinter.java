package org.gatehouse.simulator;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Prints the machine-readable zone of synthetic papers: ICAO Doc 9303 parts 4 to 6, and the permits of the mainland for
 * travel to and from Hong Kong, Macao and Taiwan, which use the same check digits in an order of their own. It knows these
 * six forms only and makes no checks, so that a quarter of thirty million can be printed in minutes.
 */
final class MrzPrinter {

    private static final int[] WEIGHTS = {7, 3, 1};
    private static final byte[] NAME_IN_CHARACTERS = lettersOf("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高梁明华文志伟芳丽英");
    private static final int PERMIT_NAME_LETTERS = 4;

    private final byte[] text;
    private int sum;
    private int weight;

    private MrzPrinter(int length) {
        text = new byte[length];
        Arrays.fill(text, (byte) '<');
    }

    /** The lines, joined by a line feed. */
    static String print(Papers papers) {
        return switch (papers.form()) {
            case PASSPORT -> twoLines(papers, 44, "P");
            case TD2 -> twoLines(papers, 36, "IS");
            case TD1 -> crewCertificate(papers);
            case HK_MACAO_PERMIT -> card(papers);
            case RETURN_PERMIT -> permit(papers, "CR");
            case TAIWAN_PERMIT -> permit(papers, "CT");
        };
    }

    private static String twoLines(Papers papers, int width, String code) {
        var zone = new MrzPrinter(2 * width + 1);
        int second = width + 1;
        zone.put(0, code);
        zone.put(2, papers.issuer());
        zone.name(5, width, papers);
        zone.text[width] = '\n';
        zone.put(second, papers.number());
        zone.digit(second + 9, second, second + 9);
        zone.put(second + 10, papers.nationality());
        zone.date(second + 13, papers.birth());
        zone.sex(second + 20, papers);
        zone.date(second + 21, papers.expiry());
        int last = second + width - 1;
        if (width == 44) {
            zone.digit(last - 1, second + 28, last - 1);
        }
        zone.begin()
                .add(second, second + 10)
                .add(second + 13, second + 20)
                .add(second + 21, last)
                .end(last);
        return zone.toString();
    }

    private static String crewCertificate(Papers papers) {
        var zone = new MrzPrinter(92);
        zone.put(0, "AC");
        zone.put(2, papers.issuer());
        zone.put(5, papers.number());
        zone.digit(14, 5, 14);
        zone.text[30] = '\n';
        zone.date(31, papers.birth());
        zone.sex(38, papers);
        zone.date(39, papers.expiry());
        zone.put(46, papers.nationality());
        zone.begin().add(5, 30).add(31, 38).add(39, 46).add(49, 60).end(60);
        zone.text[61] = '\n';
        zone.name(62, 92, papers);
        return zone.toString();
    }

    private static String card(Papers papers) {
        var zone = new MrzPrinter(30);
        zone.put(0, "CS");
        zone.put(2, papers.number());
        zone.digit(11, 2, 11);
        zone.date(13, papers.expiry());
        zone.date(21, papers.birth());
        zone.begin().add(2, 12).add(13, 20).add(21, 28).end(29);
        return zone.toString();
    }

    private static String permit(Papers papers, String code) {
        var zone = new MrzPrinter(92);
        zone.put(0, code);
        zone.put(2, papers.number());
        zone.digit(11, 2, 11);
        zone.put(12, "00");
        zone.digit(14, 12, 14);
        zone.date(15, papers.expiry());
        zone.sex(22, papers);
        zone.date(23, papers.birth());
        zone.text[30] = '\n';
        long bits = Bits.mix(0, papers.number());
        int characters = NAME_IN_CHARACTERS.length / PERMIT_NAME_LETTERS;
        for (int i = 0; i < 3; i++, bits = Bits.mix(bits)) {
            System.arraycopy(
                    NAME_IN_CHARACTERS,
                    Bits.below(bits, characters) * PERMIT_NAME_LETTERS,
                    zone.text,
                    31 + i * PERMIT_NAME_LETTERS,
                    PERMIT_NAME_LETTERS);
        }
        zone.put(47, papers.birth().getYear() < 2000 ? "AAA" : "AAB");
        zone.put(50, papers.number());
        zone.begin().add(2, 12).add(15, 22).add(23, 30).add(50, 60).end(60);
        zone.text[61] = '\n';
        zone.name(62, 88, papers);
        return zone.toString();
    }

    private void put(int at, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            text[at + i] = (byte) (c == ' ' ? '<' : c);
        }
    }

    private void name(int from, int to, Papers papers) {
        put(from, papers.surname());
        int at = from + papers.surname().length() + 2;
        String given = papers.given();
        put(at, given.length() > to - at ? given.substring(0, to - at) : given);
    }

    private void sex(int at, Papers papers) {
        if (papers.stated()) {
            text[at] = (byte) (papers.male() ? 'M' : 'F');
        }
    }

    private void date(int at, LocalDate date) {
        two(at, date.getYear() % 100);
        two(at + 2, date.getMonthValue());
        two(at + 4, date.getDayOfMonth());
        digit(at + 6, at, at + 6);
    }

    private void two(int at, int value) {
        text[at] = (byte) ('0' + value / 10);
        text[at + 1] = (byte) ('0' + value % 10);
    }

    private void digit(int at, int from, int to) {
        begin().add(from, to).end(at);
    }

    private MrzPrinter begin() {
        sum = 0;
        weight = 0;
        return this;
    }

    private MrzPrinter add(int from, int to) {
        for (int i = from; i < to; i++) {
            int c = text[i];
            if (c != '\n') {
                int value = c == '<' ? 0 : c <= '9' ? c - '0' : c - 'A' + 10;
                sum += value * WEIGHTS[weight];
                weight = weight == 2 ? 0 : weight + 1;
            }
        }
        return this;
    }

    private void end(int at) {
        text[at] = (byte) ('0' + sum % 10);
    }

    /** Each byte of a name in GBK as two letters, A for 0 to P for 15. */
    private static byte[] lettersOf(String characters) {
        byte[] gbk = characters.getBytes(Charset.forName("GBK"));
        byte[] letters = new byte[gbk.length * 2];
        for (int i = 0; i < gbk.length; i++) {
            letters[2 * i] = (byte) ('A' + (gbk[i] >> 4 & 15));
            letters[2 * i + 1] = (byte) ('A' + (gbk[i] & 15));
        }
        return letters;
    }

    @Override
    public String toString() {
        return new String(text, StandardCharsets.ISO_8859_1);
    }
}
