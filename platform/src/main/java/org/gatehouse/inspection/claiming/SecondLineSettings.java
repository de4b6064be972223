package org.gatehouse.inspection.claiming;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Clocks of the second line ({@code GATEHOUSE_INSPECTION_SECONDLINE_*}). They warn and sort; none of them decides.
 *
 * @param deadline from the referral to a decision
 * @param deadlineListed the same where a list speaks of the traveller
 * @param deadlineSignature from a proposed refusal to its signature or its return
 * @param deadlineProtection from a claim of protection to the decision of the competent authority
 * @param claimLapsesAfter how long a claim lasts after the last thing that its holder did
 */
@ConfigurationProperties("gatehouse.inspection.second-line")
record SecondLineSettings(
        @DefaultValue("60m") Duration deadline,
        @DefaultValue("30m") Duration deadlineListed,
        @DefaultValue("30m") Duration deadlineSignature,
        @DefaultValue("24h") Duration deadlineProtection,
        @DefaultValue("30m") Duration claimLapsesAfter) {

    SecondLineSettings {
        for (Duration each :
                new Duration[] {deadline, deadlineListed, deadlineSignature, deadlineProtection, claimLapsesAfter}) {
            if (!each.isPositive()) {
                throw new IllegalArgumentException("the clocks of the second line run for more than no time: " + each);
            }
        }
    }
}
