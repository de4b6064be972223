package org.gatehouse.documents;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Invented documents of invented people, drawn from a seed. */
final class Bearers {

    static final LocalDate PRESENTED = LocalDate.of(2026, 11, 23);

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String PLACES = LETTERS + "0123456789";
    private static final List<String> STATES = List.of("UTO", "D", "CHN", "GBR", "XXA", "EUE");

    private final Random random;

    Bearers(long seed) {
        random = new Random(seed);
    }

    DocumentData next(MrzFormat format) {
        boolean permit = format == MrzFormat.CN_PERMIT;
        boolean chinese = permit || format == MrzFormat.CN_CARD;
        return new DocumentData(
                format,
                code(format),
                chinese ? "CHN" : any(STATES),
                number(format),
                birth(),
                random.nextInt(20) == 0
                        ? Optional.empty()
                        : Optional.of(PRESENTED.plusDays(random.nextInt(5_400) - 3_650)),
                format == MrzFormat.CN_CARD ? Sex.UNSPECIFIED : any(List.of(Sex.MALE, Sex.FEMALE, Sex.UNSPECIFIED)),
                chinese ? "CHN" : any(STATES),
                format == MrzFormat.CN_CARD ? "" : name(),
                format == MrzFormat.CN_CARD || random.nextInt(10) == 0 ? "" : name(),
                optional(format));
    }

    /** The same document once more. */
    static DocumentData as(DocumentReading reading) {
        return new DocumentData(
                reading.format().orElseThrow(),
                reading.documentCode(),
                reading.issuer(),
                reading.number(),
                reading.birth(),
                reading.expiry(),
                reading.sex(),
                reading.nationality(),
                reading.name().primary(),
                reading.name().secondary(),
                reading.optionalData());
    }

    private static String code(MrzFormat format) {
        return switch (format) {
            case TD1, TD2 -> "I";
            case TD3 -> "P";
            case MRV_A, MRV_B -> "V";
            case CN_CARD -> "CS";
            case CN_PERMIT -> "CR";
        };
    }

    private String number(MrzFormat format) {
        if (format == MrzFormat.CN_PERMIT) {
            return "H" + (10_000_000 + random.nextInt(90_000_000));
        }
        int most = format == MrzFormat.TD1 ? 22 : format == MrzFormat.TD2 ? 14 : 9;
        int length = random.nextInt(4) == 0 ? 1 + random.nextInt(most) : 9;
        return text(PLACES, length);
    }

    private String optional(MrzFormat format) {
        return switch (format) {
            case TD1, TD2, CN_CARD -> "";
            case TD3 -> random.nextBoolean() ? "" : text(PLACES, 1 + random.nextInt(14));
            case MRV_A -> text(PLACES, random.nextInt(17));
            case MRV_B -> text(PLACES, random.nextInt(9));
            case CN_PERMIT -> "%02d".formatted(random.nextInt(100)) + text(PLACES, random.nextInt(11));
        };
    }

    /** Nobody is older than 99, so that the century is told by two digits; nor born after any of these documents expired. */
    private PartialDate birth() {
        LocalDate day = PRESENTED.minusYears(11).minusDays(random.nextInt(88 * 365));
        return switch (random.nextInt(20)) {
            case 0 -> new PartialDate.MonthOnly(YearMonth.from(day));
            case 1 -> new PartialDate.YearOnly(Year.from(day));
            case 2 -> PartialDate.unknown();
            default -> new PartialDate.Full(day);
        };
    }

    private String name() {
        var name = new StringBuilder(text(LETTERS, 1 + random.nextInt(12)));
        while (random.nextInt(3) == 0) {
            name.append(' ').append(text(LETTERS, 1 + random.nextInt(12)));
        }
        return name.toString();
    }

    private String text(String from, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(from.charAt(random.nextInt(from.length())));
        }
        return text.toString();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
