package org.gatehouse.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.access.Actor;
import org.gatehouse.access.NavigationEntry;
import org.gatehouse.access.Permission;
import org.gatehouse.access.duty.Presence;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the frame of every page needs: {@code actor} (absent where nobody is signed in), {@code navigation} (what the actor
 * may open), {@code currentPath} and {@code demo}.
 */
@Component
public class PageModel implements HandlerInterceptor {

    private static final String REDIRECT = "redirect:";

    private final Presence presence;
    private final List<NavigationEntry> entries;
    private final WorkCounts counts;
    private final boolean demo;

    PageModel(Presence presence, ObjectProvider<NavigationEntry> entries, WorkCounts counts, Environment environment) {
        this.presence = presence;
        this.counts = counts;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** Once a page is to be written: answers to programs, redirects and files have no frame, and cost nothing here. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith(REDIRECT)) {
            return;
        }
        page.getModelMap().mergeAttributes(attributes(request));
        presence.actor().ifPresent(actor -> page.addObject("waiting", new Waiting(counts, actor)));
    }

    /**
     * What waits for an actor. A page asks while it is written, so that a request that ends in a redirect or a file counts
     * nothing; a page that tells of a problem does not ask at all, since the database may be the problem.
     */
    public static final class Waiting {

        private final WorkCounts counts;
        private final Actor actor;

        Waiting(WorkCounts counts, Actor actor) {
            this.counts = counts;
            this.actor = actor;
        }

        /** @return none where the entry leads to no list of work */
        public long behind(NavigationEntry entry) {
            return entry.work().map(work -> counts.of(work, actor)).orElse(0L);
        }
    }

    Map<String, Object> attributes(HttpServletRequest request) {
        var attributes = new HashMap<String, Object>();
        var actor = presence.actor();
        actor.ifPresent(known -> attributes.put("actor", known));
        attributes.put("navigation", actor.map(this::navigation).orElse(List.of()));
        attributes.put("currentPath", Audience.asked(request));
        attributes.put("demo", demo);
        return attributes;
    }

    /** What the actor may open, in order. */
    public List<NavigationEntry> navigation(Actor actor) {
        return entries.stream()
                .filter(entry -> entry.permission() == Permission.SIGNED_IN
                        || entry.permission() == Permission.PUBLIC
                        || actor.may(entry.permission()))
                .toList();
    }
}
