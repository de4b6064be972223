package org.gatehouse.policy.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.EnumSet;
import java.util.Set;
import org.gatehouse.policy.Fact;
import org.gatehouse.policy.RuleProblem;

/**
 * The Common Expression Language (cel-spec, language definition) over the facts of a crossing: without loops, without side
 * effects, so that every expression ends and answers the same for ever.
 */
public final class Language {

    private static final int LENGTH_MAX = 4_000;
    private static final CelOptions OPTIONS =
            CelOptions.current().maxExpressionCodePointSize(LENGTH_MAX).build();
    private static final CelCompiler TRUTHS = compiler(SimpleType.BOOL);
    private static final CelCompiler NUMBERS = compiler(SimpleType.INT);
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();

    private Language() {}

    private static CelCompiler compiler(CelType result) {
        // No macros: they are the loops of the language.
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setResultType(result);
        for (Fact fact : Fact.values()) {
            builder.addVar(
                    fact.path(),
                    switch (fact.type()) {
                        case TEXT -> SimpleType.STRING;
                        case NUMBER -> SimpleType.INT;
                        case TRUTH -> SimpleType.BOOL;
                    });
        }
        return builder.build();
    }

    /**
     * An expression that is true or false.
     *
     * @param field of the form, for the problem
     * @throws RuleProblem.ExpressionMalformed with the column of the mistake, from 1
     */
    public static Expression truth(String text, String field) {
        return compile(TRUTHS, text, field);
    }

    /** An expression that gives a whole number. */
    public static Expression number(String text, String field) {
        return compile(NUMBERS, text, field);
    }

    private static Expression compile(CelCompiler compiler, String text, String field) {
        CelValidationResult result = compiler.compile(text);
        if (result.hasError()) {
            CelIssue first = result.getErrors().getFirst();
            throw new RuleProblem.ExpressionMalformed(
                    field, first.getSourceLocation().getColumn() + 1, first.getMessage());
        }
        try {
            CelAbstractSyntaxTree tree = result.getAst();
            return new Expression(RUNTIME.createProgram(tree), asked(tree));
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException("compiled and not to be run: " + text, e);
        }
    }

    private static Set<Fact> asked(CelAbstractSyntaxTree tree) {
        Set<Fact> facts = EnumSet.noneOf(Fact.class);
        for (CelReference reference : tree.getReferenceMap().values()) {
            Fact.ofPath(reference.name()).ifPresent(facts::add);
        }
        return facts;
    }
}
