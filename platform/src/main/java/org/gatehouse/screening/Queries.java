package org.gatehouse.screening;

import java.util.List;
import org.gatehouse.access.Actor;

/** Questions of people and programs outside a crossing: answered as a desk is answered, and entered in the audit. */
public interface Queries {

    int SUBJECTS_MOST = 100;

    /**
     * One answer a subject, in their order.
     *
     * @param purpose name of a {@link org.gatehouse.access.Purpose}
     * @throws ScreeningProblem.TooMany for more than {@link #SUBJECTS_MOST}
     */
    List<List<Hit>> screen(List<Subject> subjects, Actor actor, String purpose);

    Picture picture();
}
