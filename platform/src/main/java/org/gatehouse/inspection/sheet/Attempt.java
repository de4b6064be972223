package org.gatehouse.inspection.sheet;

import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.InspectionView;

/** What became of a decision that an officer sent. */
public sealed interface Attempt {

    record Made(InspectionView inspection) implements Attempt {}

    /** The problem belongs on the page that the officer has before the eyes, with what was typed kept. */
    record NotMade(InspectionProblem problem) implements Attempt {}
}
