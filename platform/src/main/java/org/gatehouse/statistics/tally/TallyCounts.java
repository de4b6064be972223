package org.gatehouse.statistics.tally;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts over the tallies in the database: what everybody gets who asks for counts and does not say of where. */
@Configuration(proxyBeanMethods = false)
class TallyCounts {

    @Bean
    Counts counts(JdbcClient jdbc) {
        return SqlCounts.over(jdbc);
    }
}
