package org.gatehouse.inspection.deciding;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.gatehouse.inspection.CaseGround;
import org.gatehouse.inspection.Manner;
import org.gatehouse.inspection.TemporaryReason;
import org.jspecify.annotations.Nullable;

/** The manner of a conclusion as columns; the one place where it meets null. */
record MannerColumns(
        @Nullable String temporaryReason,
        @Nullable String temporaryPlace,
        @Nullable String caseGround,
        @Nullable String authority,
        @Nullable String reference) {

    static MannerColumns of(@Nullable Manner manner) {
        return switch (manner) {
            case null -> new MannerColumns(null, null, null, null, null);
            case Manner.Temporary(var reason, var place) -> new MannerColumns(reason.name(), place, null, null, null);
            case Manner.HandedOver(var ground, var to, var as) -> new MannerColumns(null, null, ground.name(), to, as);
        };
    }

    static MannerColumns read(ResultSet row) throws SQLException {
        return new MannerColumns(
                row.getString("temporary_reason"),
                row.getString("temporary_place"),
                row.getString("case_ground"),
                row.getString("authority"),
                row.getString("authority_reference"));
    }

    @Nullable
    Manner manner() {
        if (temporaryReason != null && temporaryPlace != null) {
            return new Manner.Temporary(TemporaryReason.valueOf(temporaryReason), temporaryPlace);
        }
        if (caseGround != null && authority != null && reference != null) {
            return new Manner.HandedOver(CaseGround.valueOf(caseGround), authority, reference);
        }
        return null;
    }
}
