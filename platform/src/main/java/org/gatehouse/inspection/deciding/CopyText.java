package org.gatehouse.inspection.deciding;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.OfficerId;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.Inputs;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of COPY (PostgreSQL manual, COPY, "Text Format"), in the order of the columns of the store. */
final class CopyText {

    private static final int FULL_AT = 1 << 17;
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder text = new StringBuilder(FULL_AT + 4_096);
    private final long transaction;

    CopyText(long transaction) {
        this.transaction = transaction;
    }

    boolean full() {
        return text.length() >= FULL_AT;
    }

    /** What was added since the last time. */
    byte[] take() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return bytes;
    }

    void add(InspectionRow row) {
        uuid(row.id());
        plain(row.port());
        plain(row.direction().name());
        plain(row.mode().name());
        plain(row.channel().name());
        escaped(row.mrz());
        escaped(row.issuer());
        escaped(row.nationality());
        escaped(row.documentKind());
        escaped(row.documentNumber());
        findings(row.findings());
        plain(row.verdict().name());
        plain(row.rulesVersion());
        plain(row.status().name());
        text.append(row.version()).append('\t');
        day(row.day());
        plain(row.secondLine() ? "t" : "f");
        name(row.group());
        name(row.protection());
        officer(row.decidedBy());
        officer(row.confirmedBy());
        name(row.ground());
        optional(row.words());
        day(row.leaveBy());
        name(row.outcome());
        instant(row.decidedAt());
        inputs(row.inputs());
        text.append(transaction).append('\n');
    }

    private void inputs(Inputs inputs) {
        if (inputs == Inputs.NONE) {
            absent();
        } else {
            escaped(inputs.text());
        }
    }

    private void plain(String value) {
        text.append(value).append('\t');
    }

    private void absent() {
        text.append("\\N\t");
    }

    private void name(@Nullable Enum<?> value) {
        optional(value == null ? null : value.name());
    }

    private void optional(@Nullable String value) {
        if (value == null) {
            absent();
        } else {
            escaped(value);
        }
    }

    private void officer(@Nullable OfficerId officer) {
        if (officer == null) {
            absent();
        } else {
            uuid(officer.value());
        }
    }

    private void day(@Nullable LocalDate day) {
        if (day == null) {
            absent();
        } else {
            text.append(day.getYear());
            two('-', day.getMonthValue());
            two('-', day.getDayOfMonth());
            text.append('\t');
        }
    }

    private void two(char before, int value) {
        text.append(before).append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
    }

    private void instant(@Nullable Instant instant) {
        if (instant == null) {
            absent();
        } else {
            text.append(instant).append('\t');
        }
    }

    private void uuid(UUID id) {
        hex(id.getMostSignificantBits(), 60, 32);
        text.append('-');
        hex(id.getMostSignificantBits(), 28, 16);
        text.append('-');
        hex(id.getMostSignificantBits(), 12, 0);
        text.append('-');
        hex(id.getLeastSignificantBits(), 60, 48);
        text.append('-');
        hex(id.getLeastSignificantBits(), 44, 0);
        text.append('\t');
    }

    private void hex(long bits, int from, int to) {
        for (int shift = from; shift >= to; shift -= 4) {
            text.append(HEX[(int) (bits >>> shift) & 15]);
        }
    }

    /** An array literal; codes hold letters, digits, colons, hyphens and underscores, so quotes are enough. */
    private void findings(List<Finding> findings) {
        text.append('{');
        for (int i = 0; i < findings.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            text.append('"');
            String code = findings.get(i).code();
            for (int at = 0; at < code.length(); at++) {
                char c = code.charAt(at);
                if (c == '"' || c == '\\') {
                    text.append("\\\\");
                }
                escape(c);
            }
            text.append('"');
        }
        text.append("}\t");
    }

    private void escaped(String value) {
        for (int i = 0; i < value.length(); i++) {
            escape(value.charAt(i));
        }
        text.append('\t');
    }

    private void escape(char c) {
        switch (c) {
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> text.append(c);
        }
    }
}
