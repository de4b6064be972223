package org.gatehouse.inspection.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the header that makes a request happen once. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        description =
                "New for each traveller, 1 to 255 characters; the same request with the same key is answered with the"
                        + " same inspection",
        required = true,
        example = "3f0c1a52-5e1e-4a35-9a38-6c0b4a0b9f61")
@interface IdempotencyKeyHeader {}
