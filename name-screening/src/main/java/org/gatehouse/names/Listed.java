package org.gatehouse.names;

/** What a list has under an id: a person, or a thing. */
public interface Listed {

    /** By which the list names it; not empty, unique in the list. */
    String id();
}
