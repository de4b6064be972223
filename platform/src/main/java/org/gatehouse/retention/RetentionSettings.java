package org.gatehouse.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * The rules of retention, one for each kind of record. Unless told, the longest time that the model law knows, which it has for overstays;
 * the authority names its own law and period.
 */
@ConfigurationProperties("gatehouse.retention")
public record RetentionSettings(
        @DefaultValue Kept crossing,
        @DefaultValue Kept stay,
        @DefaultValue Kept irregularStay,
        @DefaultValue Kept evidence) {

    /**
     * @param period a year at least
     * @param basis the law, as it is cited
     */
    public record Kept(
            @DefaultValue("P5Y") Period period,

            @DefaultValue("Regulation (EU) 2017/2226, art. 34")
            String basis) {

        /** Any day will do to compare. */
        private static final LocalDate A_DAY = LocalDate.of(2021, 3, 1);

        public Kept {
            if (A_DAY.plus(period).isBefore(A_DAY.plusYears(1))) {
                throw new IllegalArgumentException("Records are kept for a year at least, not for " + period);
            }
            if (basis.isBlank()) {
                throw new IllegalArgumentException("A rule of retention names its law");
            }
        }
    }

    public RetentionRule rule(RecordKind kind) {
        Kept kept = switch (kind) {
            case CROSSING -> crossing;
            case STAY -> stay;
            case IRREGULAR_STAY -> irregularStay;
            case EVIDENCE -> evidence;
        };
        return new RetentionRule(kind, kept.period(), kept.basis());
    }

    public List<RetentionRule> rules() {
        return Arrays.stream(RecordKind.values()).map(this::rule).toList();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(RetentionSettings.class)
    static class Registration {}
}
