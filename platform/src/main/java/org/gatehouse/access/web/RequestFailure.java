package org.gatehouse.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * What is wrong with a request before it reaches the trade, or with the house itself.
 *
 * @param slug of the problem type below {@code /problems/request}
 */
record RequestFailure(int status, String slug, HttpHeaders headers) {

    /** SQLSTATE of ISO/IEC 9075-2, subclass 021 of data exceptions. */
    private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";

    static RequestFailure of(Exception thrown, HttpServletRequest request) {
        return switch (thrown) {
            case AuthenticationException _ ->
                Audience.of(request) == Audience.MACHINE ? plain(401, "token-needed") : plain(403, "signed-out");
            case CsrfException _ -> plain(403, request.isRequestedSessionIdValid() ? "form-too-old" : "signed-out");
            case AccessDeniedException _ -> plain(403, "sent-by-another-site");
            case ProblemController.AnsweredEarly early -> byStatus(early.status(), new HttpHeaders());
            // a header or parameter with characters that nobody may send, met when a form is read
            case RequestRejectedException _ -> plain(400, "malformed");
            case HttpMessageNotReadableException _ -> plain(400, "unreadable-body");
            case MaxUploadSizeExceededException _ -> plain(413, "too-large");
            case TypeMismatchException _ -> plain(400, "malformed-parameter");
            case ServletRequestBindingException _ -> plain(400, "missing-parameter");
            case ErrorResponse answer -> byStatus(answer.getStatusCode().value(), answer.getHeaders());
            default ->
                isUnkeepable(thrown)
                        ? plain(400, "malformed")
                        : plain(isOutage(thrown) ? 503 : 500, isOutage(thrown) ? "unavailable" : "failed");
        };
    }

    private static RequestFailure byStatus(int status, HttpHeaders headers) {
        String slug = switch (status) {
            case 400 -> "malformed";
            case 401 -> "token-needed";
            case 403 -> "sent-by-another-site";
            case 404 -> "no-such-page";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            case 503 -> "unavailable";
            default -> status < 500 ? "malformed" : "failed";
        };
        return new RequestFailure("failed".equals(slug) ? 500 : status, slug, headers);
    }

    /** Whether a text was sent with a NUL in it, which no text of PostgreSQL holds; the house itself writes none. */
    private static boolean isUnkeepable(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && CHARACTER_NOT_IN_REPERTOIRE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the database cannot be reached, or not in time; to be told from a fault in our own statement. */
    private static boolean isOutage(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case DataAccessResourceFailureException _,
                        TransientDataAccessResourceException _,
                        NonTransientDataAccessResourceException _,
                        RecoverableDataAccessException _,
                        QueryTimeoutException _,
                        CannotCreateTransactionException _,
                        TransactionSystemException _,
                        SQLTransientConnectionException _ -> {
                    return true;
                }
                case SQLException sql
                when isConnectionState(sql) -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** Class 08: connection; 57P: the server is shutting down or starting; 53: it has no resources. */
    private static boolean isConnectionState(SQLException sql) {
        String state = Objects.requireNonNullElse(sql.getSQLState(), "");
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    }

    private static RequestFailure plain(int status, String slug) {
        return new RequestFailure(status, slug, new HttpHeaders());
    }
}
