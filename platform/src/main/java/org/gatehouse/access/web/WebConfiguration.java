package org.gatehouse.access.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final PermittedRoutes routes;
    private final ActorArgument actor;
    private final PageModel pages;

    WebConfiguration(PermittedRoutes routes, ActorArgument actor, PageModel pages) {
        this.routes = routes;
        this.actor = actor;
        this.pages = pages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(routes).order(Integer.MIN_VALUE);
        interceptors.addInterceptor(pages);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actor);
    }
}
