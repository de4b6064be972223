package org.gatehouse.stays.review;

import java.util.Optional;
import org.gatehouse.access.NavigationEntry;
import org.gatehouse.access.NavigationEntry.Work;
import org.gatehouse.access.Permission;
import org.gatehouse.stays.IrregularStays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to irregular stays. */
@Configuration(proxyBeanMethods = false)
class IrregularNavigation {

    @Bean
    NavigationEntry irregularStaysEntry(IrregularStays irregular) {
        return new NavigationEntry(
                35,
                "stays.irregular.title",
                "/stays",
                Permission.STAY_READ,
                Optional.of(Work.ofPlace("stays.irregular.count", irregular::waiting)));
    }
}
