package org.gatehouse;

/**
 * The program cannot start, or cannot go on, for a reason that lies in its surroundings: a folder, a lock, a port, the
 * database. The message is a sentence for the person at the console and says what to do.
 */
public final class StartProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartProblem(String sentence) {
        super(sentence);
    }

    public StartProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
