package org.gatehouse.inspection.channel;

import org.gatehouse.access.NavigationEntry;
import org.gatehouse.access.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the e-channels. */
@Configuration(proxyBeanMethods = false)
class ChannelNavigation {

    @Bean
    NavigationEntry channelEntry() {
        return new NavigationEntry(25, "inspection.channel.title", "/channel", Permission.CHANNEL_ATTEND);
    }
}
