package org.gatehouse.reference;

/**
 * Something that a caller may meet on a good day. Each module has one sealed family of them; whatever else is thrown is a
 * bug. The sentence is looked up by {@code problem.<module>.<slug>} in the language of the reader and says what to do.
 */
public abstract class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What sort of answer the problem gets; machines see it as an HTTP status. */
    public enum Kind {
        INVALID,
        /** The request holds more than is taken (413). */
        TOO_LARGE,
        NOT_FOUND,
        /** It was there and was erased (410). */
        GONE,
        FORBIDDEN,
        CONFLICT,
        /** The state on which the caller based the request is no longer the current one (412). */
        STALE,
        /** The caller must say on which state the request is based (428). */
        CONDITION_MISSING,
        /** The same key was used for another request (422). */
        KEY_REUSED,
        TOO_MANY,
        UNAVAILABLE
    }

    private final String module;
    private final String slug;
    private final Kind kind;
    private final transient Object[] arguments;

    protected Problem(String module, String slug, Kind kind, Object... arguments) {
        super(module + "/" + slug);
        this.module = module;
        this.slug = slug;
        this.kind = kind;
        this.arguments = arguments.clone();
    }

    /** The path of the problem type, stable for ever: {@code /problems/inspection/already-decided}. */
    public final String type() {
        return "/problems/" + module + "/" + slug;
    }

    /** Key of the sentence in the messages of the module. */
    public final String messageKey() {
        return "problem." + module + "." + slug;
    }

    public final Kind kind() {
        return kind;
    }

    /** What the sentence is filled with. */
    public final Object[] arguments() {
        return arguments.clone();
    }
}
