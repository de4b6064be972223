package org.gatehouse.retention;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;

/**
 * The erasure of months. The clock or an officer proposes; one officer signs, another confirms; then it is carried out in one transaction,
 * which begins anew where it was broken off.
 */
public interface Erasures {

    /** The month that would go next, and what hinders it; empty where no crossing is recorded. */
    Optional<Next> next();

    /** The newest first. */
    List<Erasure> all();

    /**
     * Proposes the month and signs for it, or signs what is proposed.
     *
     * @throws RetentionProblem.Hindered when it cannot go, with the reason
     * @throws RetentionProblem.OnItsWay when another month is on its way, or this one is past it
     * @throws RetentionProblem.PersonDecides when a program would
     */
    Erasure sign(YearMonth month, Actor actor);

    /**
     * Confirms what another officer signed.
     *
     * @throws RetentionProblem.NotNow when nobody has signed, or it was answered
     * @throws RetentionProblem.AnotherOfficer when the actor signed it
     * @throws RetentionProblem.PersonDecides when a program would
     */
    Erasure confirm(UUID erasure, Actor actor);

    /**
     * Takes it back before it is carried out.
     *
     * @throws RetentionProblem.WordsMissing without a reason
     * @throws RetentionProblem.NotNow when it is done or was taken back
     */
    Erasure reject(UUID erasure, String words, Actor actor);

    /**
     * Carries out what is confirmed, unless the clock has done so; looks at everything again before.
     *
     * @return the certificate; empty when something hinders it, which the erasure then says
     * @throws RetentionProblem.NotNow when it is not confirmed
     */
    Optional<Certificate> carryOut(UUID erasure);

    /** The newest first. */
    List<Certificate> certificates();

    /** @throws RetentionProblem.NoSuchCertificate when there is none of the number */
    Certificate certificate(long number);

    /** The certificate as it was signed: one line of canonical JSON (RFC 8785). */
    String line(long number);

    /** Numbers of certificates that are not what the house signed, or do not follow the one before. */
    List<Long> broken();

    /** @param hindrance empty when it may go */
    record Next(YearMonth month, Optional<Hindrance> hindrance) {}
}
