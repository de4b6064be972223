package org.gatehouse.audit;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the trail keeps what must not lie in the database.
 *
 * @param home folder of the installation ({@code GATEHOUSE_HOME}): keys below {@code keys}, signed checkpoints below
 *     {@code audit}
 */
@Validated
@ConfigurationProperties("gatehouse")
record AuditSettings(@DefaultValue("var") Path home) {

    public Path keys() {
        return home.resolve("keys");
    }

    /** The checkpoints, one line each, appended and forced to the disk. */
    public Path checkpoints() {
        return home.resolve("audit").resolve("checkpoints.log");
    }
}
