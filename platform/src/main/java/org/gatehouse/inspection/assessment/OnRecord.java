package org.gatehouse.inspection.assessment;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Circumstances;
import org.gatehouse.inspection.Inputs;
import org.gatehouse.inspection.granted.PermissionChecks;
import org.gatehouse.inspection.granted.PermissionChecks.Asked;
import org.gatehouse.inspection.granted.PermissionChecks.Found;
import org.gatehouse.issuance.GrantId;
import org.gatehouse.issuance.Held;
import org.gatehouse.stays.Stay;
import org.gatehouse.stays.Stays.Bearer;

/**
 * What the house knew of some travellers before they came. Within a batch it is kept true for those behind.
 *
 * @param stays their open stays; may be changed by whoever follows a batch
 * @param permissions what the register holds of those among them who need one
 * @param enrolled last days of those documents that are enrolled for e-channels
 * @param meanwhile what a batch has recorded of those before; may be added to by whoever follows it
 */
public record OnRecord(
        Map<Bearer, Stay> stays, Held permissions, Map<Bearer, LocalDate> enrolled, Meanwhile meanwhile) {

    /** What is known of one of them now: said, or where nobody said it, from the registers. */
    Inputs inputs(Assessor.Identified identified, Assessor.Moment moment, Circumstances said) {
        Optional<Stay> stay = identified.stayBearer().flatMap(bearer -> Optional.ofNullable(stays.get(bearer)));
        return inputs(identified, moment, said, stay);
    }

    Inputs inputs(Assessor.Identified identified, Assessor.Moment moment, Circumstances said, Optional<Stay> stay) {
        LocalDate day = moment.local().toLocalDate();
        Found found = permissions.silent() || said.permission().isPresent()
                ? Found.NOTHING
                : identified
                        .holder()
                        .map(holder -> PermissionChecks.found(
                                permissions,
                                new Asked(
                                        holder,
                                        identified.direction(),
                                        moment.port().code(),
                                        day)))
                        .orElse(Found.NOTHING);
        boolean isEnrolled = !enrolled.isEmpty()
                && moment.channel() == Channel.E_CHANNEL
                && identified
                        .document()
                        .map(enrolled::get)
                        .filter(last -> !day.isAfter(last))
                        .isPresent();
        return Inputs.of(stay, found.permission().map(said::holding).orElse(said), found.grant(), isEnrolled);
    }

    /** Somebody among them was admitted on it. */
    public void used(Assessor.Identified identified, Inputs inputs) {
        inputs.grant()
                .ifPresent(
                        grant -> identified.holder().ifPresent(holder -> permissions.used(holder, new GrantId(grant))));
    }
}
