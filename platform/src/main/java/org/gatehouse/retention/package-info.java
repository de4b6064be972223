/**
 * How long records of travellers are kept, what is held against erasure, and the erasure of months whose time is over: proposed by the
 * clock, signed by one officer, confirmed by another, carried out whole or not at all, and certified.
 *
 * <p>Start reading at {@link org.gatehouse.retention.Erasures} and {@link org.gatehouse.retention.Holds}. It keeps no record of a traveller
 * itself: modules above offer theirs by {@link org.gatehouse.retention.CrossingMonths} and
 * {@link org.gatehouse.retention.RecordsOnCrossings}, and the proof that a month is archived by {@link org.gatehouse.retention.MonthProof}.
 * Whoever answers about the past asks {@link org.gatehouse.retention.ErasedMonths}. Owns the schema {@code retention}.
 */
@ApplicationModule(
        displayName = "Retention",
        allowedDependencies = {"reference", "audit", "access"})
@NullMarked
package org.gatehouse.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
