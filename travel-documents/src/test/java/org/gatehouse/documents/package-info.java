/**
 * Tests of machine-readable zones, and what the tests of all parsers share.
 *
 * <p>A fuzz test is a method with {@code @FuzzTest} that takes a {@code byte[]}. In the suite it is fed the files in
 * {@code src/test/resources/<package>/<class>Inputs/<method>}; nothing else happens. To search for ten minutes:
 *
 * <pre>JAZZER_FUZZ=1 mvn -Dquick -pl travel-documents test -Dtest=MrzReaderFuzzTest -Djazzer.hooks=true \
 *     -Djazzer.max_duration=10m -Dsurefire.failIfNoSpecifiedTests=false</pre>
 *
 * <p>One class a search: Jazzer runs the first fuzz test that it meets. What it grows it keeps in
 * {@code travel-documents/.cifuzz-corpus}, and a file that makes a test fail it puts beside the inputs of the test, where the
 * suite finds it from then on. {@link org.gatehouse.documents.Bounded} makes a slow or greedy answer a failure.
 */
@NullMarked
package org.gatehouse.documents;

import org.jspecify.annotations.NullMarked;
