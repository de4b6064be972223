package org.gatehouse.audit;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class AuditConfiguration {

    /** Fails the start where entries are there but the key is not: they could never be verified again. */
    @Bean
    AuditKeys auditKeys(AuditSettings settings, EntryStore store) {
        if (!AuditKeys.present(settings.keys()) && !store.isEmpty()) {
            throw new IllegalStateException("The audit trail in the database was written with keys that are not below "
                    + settings.keys() + ". Restore that folder, or name the right one by GATEHOUSE_HOME.");
        }
        return AuditKeys.in(settings.keys());
    }
}
