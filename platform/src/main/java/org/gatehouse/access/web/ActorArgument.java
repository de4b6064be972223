package org.gatehouse.access.web;

import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.access.duty.Presence;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a controller the one who is acting: as {@link Actor}, or as an {@code Optional} of it on a public route. */
@Component
class ActorArgument implements HandlerMethodArgumentResolver {

    private final Presence presence;

    ActorArgument(Presence presence) {
        this.presence = presence;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var actor = presence.actor();
        if (parameter.getParameterType() == Optional.class) {
            return actor;
        }
        return actor.orElseThrow(SignInNeeded::new);
    }
}
