package org.gatehouse.inspection.deciding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.OfficerId;
import org.gatehouse.documents.PartialDate;
import org.gatehouse.inspection.CitizenClaim;
import org.gatehouse.reference.NationalityGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The claim of a citizen without a document as columns; the one place where it meets null. */
final class ClaimColumns {

    private ClaimColumns() {}

    static StatementSpec in(StatementSpec statement, CitizenClaim.@Nullable Standing standing) {
        Optional<CitizenClaim.Standing> there = Optional.ofNullable(standing);
        Optional<CitizenClaim> claim = there.map(CitizenClaim.Standing::claim);
        return statement
                .param("claimState", there.map(one -> one.state().name()).orElse(null), Types.VARCHAR)
                .param("claimGroup", claim.map(one -> one.group().name()).orElse(null), Types.VARCHAR)
                .param("claimSurname", claim.map(CitizenClaim::surname).orElse(null), Types.VARCHAR)
                .param("claimGiven", claim.map(CitizenClaim::given).orElse(null), Types.VARCHAR)
                .param("claimBorn", claim.map(one -> one.born().iso()).orElse(null), Types.VARCHAR)
                .param("claimSource", claim.map(one -> one.source().name()).orElse(null), Types.VARCHAR)
                .param("claimWords", claim.map(CitizenClaim::words).orElse(null), Types.VARCHAR)
                .param("claimBy", there.map(one -> one.recordedBy().value()).orElse(null), Types.OTHER)
                .param(
                        "claimAnsweredBy",
                        there.flatMap(CitizenClaim.Standing::answeredBy)
                                .map(OfficerId::value)
                                .orElse(null),
                        Types.OTHER);
    }

    static CitizenClaim.@Nullable Standing read(ResultSet row) throws SQLException {
        String state = row.getString("claim_state");
        if (state == null) {
            return null;
        }
        return new CitizenClaim.Standing(
                new CitizenClaim(
                        NationalityGroup.valueOf(row.getString("claim_group")),
                        row.getString("claim_surname"),
                        row.getString("claim_given"),
                        PartialDate.parse(row.getString("claim_born")),
                        CitizenClaim.Source.valueOf(row.getString("claim_source")),
                        row.getString("claim_words")),
                CitizenClaim.State.valueOf(state),
                new OfficerId(Objects.requireNonNull(row.getObject("claim_by", UUID.class))),
                Optional.ofNullable(row.getObject("claim_answered_by", UUID.class))
                        .map(OfficerId::new));
    }
}
