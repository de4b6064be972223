package org.gatehouse.inspection.fuzzing;

import static org.gatehouse.inspection.Travellers.aCitizensPassport;
import static org.gatehouse.inspection.Travellers.aForeignPassport;
import static org.gatehouse.inspection.Travellers.aNumber;
import static org.gatehouse.inspection.Travellers.aPassport;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.gatehouse.inspection.CaseGround;
import org.gatehouse.inspection.LegalGround;
import org.jspecify.annotations.Nullable;

/** Values for whatever a route asks: mostly of the right kind, so that calls get far, and often enough of the wrong one. */
final class AnyValue {

    private static final int CARELESS = 6;
    private static final int CAREFUL = 60;
    private static final int DEPTH_MAX = 3;

    private static final List<String> ODD = List.of(
            "",
            " ",
            "0",
            "-1",
            "999999999999999999999",
            "null",
            "true",
            "ENTRY",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "😀".repeat(40),
            "x".repeat(6_000),
            "' OR 1=1 --",
            "<b>${7*7}</b>",
            "../../etc/passwd",
            "2022-02-30",
            "9999-12-31",
            "-999999999-01-01",
            "00000000-0000-0000-0000-000000000000");

    private static final Map<String, List<String>> BY_NAME = Map.ofEntries(
            Map.entry("port", List.of("CNPVG", "CNPVG", "CNGBP", "CNXXX")),
            Map.entry("direction", List.of("ENTRY", "EXIT")),
            Map.entry(
                    "decision",
                    List.of(
                            "ADMIT",
                            "ESTABLISH_IDENTITY",
                            "CONFIRM_CITIZENSHIP",
                            "DENY_CITIZENSHIP",
                            "ADMIT_TEMPORARILY",
                            "HAND_OVER",
                            "SEND_TO_SECOND_LINE",
                            "PROPOSE_REFUSAL",
                            "PROPOSE_REFUSAL",
                            "CONFIRM_REFUSAL",
                            "CONFIRM_REFUSAL",
                            "RETURN_REFUSAL",
                            "REFER_FOR_PROTECTION",
                            "ADMIT_TO_PROTECTION",
                            "END_PROTECTION")),
            Map.entry("ground", grounds()),
            Map.entry("source", List.of("PAPER", "REGISTER", "RELATIVE")),
            Map.entry("born", List.of("1985-06-12", "1985", "")),
            Map.entry("group", List.of("FOREIGNER", "CITIZEN", "HMT_RESIDENT")),
            Map.entry("nationality", List.of("FRA", "CHN", "UTO", "HKG")),
            Map.entry("reason", List.of("TRANSIT", "CREW_ASHORE", "EMERGENCY", "NOBODY_PASSED", "a reason")),
            Map.entry("version", List.of("1", "2", "3", "4")),
            Map.entry("revision", List.of("1", "2")),
            Map.entry("kind", List.of("VISA", "PERMIT", "NONE", "GROUP", "STATEMENT", "QUESTION")),
            Map.entry("outcome", List.of("EXPLAINED", "EXCUSED", "CONFIRMED", "SAME_PERSON", "OTHER_PERSON")),
            Map.entry("answer", List.of("CONFIRM", "REJECT", "APPROVE")),
            Map.entry("lane", List.of("E01", "E02")),
            Map.entry("redressNumber", List.of("")),
            Map.entry("redress", List.of("")),
            Map.entry("onwardState", List.of("JPN", "HKG")),
            Map.entry("permission", List.of("VISA", "NONE")),
            Map.entry("permissionClass", List.of("L", "G")));

    private final SplittableRandom chance;
    private int wrongOneIn = CARELESS;

    AnyValue(SplittableRandom chance) {
        this.chance = chance;
    }

    private static List<String> grounds() {
        List<String> grounds = new ArrayList<>();
        Arrays.stream(LegalGround.values()).forEach(one -> grounds.add(one.name()));
        Arrays.stream(CaseGround.values()).forEach(one -> grounds.add(one.name()));
        return grounds;
    }

    /** From here on another caller asks, who takes care or does not. */
    void nextCaller() {
        wrongOneIn = chance.nextBoolean() ? CARELESS : CAREFUL;
    }

    /** Whether something is left out, or not as it should be. */
    boolean wrong() {
        return oneIn(wrongOneIn);
    }

    <T> T of(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }

    boolean oneIn(int many) {
        return chance.nextInt(many) == 0;
    }

    String odd() {
        return of(ODD);
    }

    String zone() {
        return switch (chance.nextInt(5)) {
            case 0 -> aCitizensPassport(aNumber());
            case 1, 2 -> aPassport("FRA", aNumber(), "211231");
            case 3 -> "nothing that anybody could read";
            default -> aForeignPassport(aNumber());
        };
    }

    /** Text for a field of this name. */
    String text(String name) {
        if (wrong()) {
            return odd();
        }
        if (BY_NAME.containsKey(name)) {
            return of(BY_NAME.get(name));
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("mrz") || lower.contains("zone")) {
            return zone();
        }
        if (lower.contains("day") || lower.contains("until") || lower.contains("date") || lower.contains("leaveby")) {
            return of(List.of("2022-01-20", "2022-02-14", "2021-12-31", "2026-12-31"));
        }
        if (lower.equals("id") || lower.equals("key") || lower.contains("before") || lower.contains("after")) {
            return new UUID(chance.nextLong(), chance.nextLong()).toString();
        }
        return of(List.of("some words", "a place", "7", "QX1234567", "en", "A-17", "L"));
    }

    /** For a body in JSON, or a part of one. */
    @Nullable
    Object value(String name, Type type, int depth) {
        if (wrong()) {
            return switch (chance.nextInt(4)) {
                case 0 -> null;
                case 1 -> odd();
                case 2 -> chance.nextInt(-5, 5_000);
                default -> List.of(Map.of("x", odd()));
            };
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            if (raw == Optional.class) {
                return oneIn(2) ? null : value(name, generic.getActualTypeArguments()[0], depth);
            }
            if (Collection.class.isAssignableFrom(raw)) {
                List<Object> many = new ArrayList<>();
                for (int i = chance.nextInt(3); i > 0; i--) {
                    many.add(value(name, generic.getActualTypeArguments()[0], depth + 1));
                }
                return many;
            }
            return null;
        }
        if (!(type instanceof Class<?> plain)) {
            return null;
        }
        if (plain == String.class) {
            return text(name);
        }
        if (plain.isEnum()) {
            return of(Arrays.asList(plain.getEnumConstants())).toString();
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return chance.nextBoolean();
        }
        if (plain.isPrimitive() || Number.class.isAssignableFrom(plain)) {
            return chance.nextInt(-1, 40);
        }
        if (plain.isRecord() && depth > 0 && !oneIn(4)) {
            return null;
        }
        if (plain.isRecord() && depth < DEPTH_MAX) {
            Map<String, Object> parts = new LinkedHashMap<>();
            for (RecordComponent part : plain.getRecordComponents()) {
                if (!wrong()) {
                    parts.put(part.getName(), value(part.getName(), part.getGenericType(), depth + 1));
                }
            }
            return parts;
        }
        return text(name);
    }
}
