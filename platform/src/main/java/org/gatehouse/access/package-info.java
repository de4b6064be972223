/**
 * Officers, roles, organisations, sign-in, technical clients, and the purposes of access.
 *
 * <p>Start reading at {@link org.gatehouse.access.Permitted} and {@link org.gatehouse.access.Actor}. Owns the schema
 * {@code access}. Tells {@code audit} of every sign-in.
 */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"reference", "audit"})
@NullMarked
package org.gatehouse.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
