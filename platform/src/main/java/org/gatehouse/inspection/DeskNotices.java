package org.gatehouse.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gatehouse.access.Actor;
import org.gatehouse.reference.PortCode;

/**
 * What officers at the desk of a port must know, beside the traveller before them. Modules above contribute it as beans; the
 * desk shows it and does nothing else with it: no assessment and no decision asks for it.
 */
public interface DeskNotices {

    /** The gravest first; asked for each page of the desk, so one indexed question, no more. */
    List<DeskNotice> at(PortCode port, Actor actor, Locale locale);

    /**
     * @param title a few words
     * @param text advice, as somebody wrote it
     * @param href path of the page with more, beginning with a slash
     * @param until when it is over by itself
     */
    record DeskNotice(String title, String text, String href, Instant until) {}
}
