package org.gatehouse.access;

/** The first administrator, whom nobody can appoint by a page because nobody can sign in yet. */
public interface Administrators {

    /** Whether there is an administrator who may sign in. */
    boolean any();

    /**
     * Creates the first administrator.
     *
     * @param signInName 3 to 64 lower-case letters, digits, dots and hyphens
     * @param name shown to colleagues
     * @param password accepted by the rules for passwords; to be changed at the first sign-in
     * @throws AccessProblem.AdministratorExists when there is one already
     * @throws AccessProblem.SignInNameTaken when an officer has the name
     * @throws AccessProblem.PasswordTooWeak when the password is short, common or holds the name
     */
    OfficerId createFirst(String signInName, String name, String password);
}
