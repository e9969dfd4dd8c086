package dev.hoshu.server.frontdoor;

import dev.hoshu.domain.rulebook.Sentence;

import java.net.URI;

/**
 * A kind of problem (RFC 9457): what identifies it, its HTTP status and its title. Modules define
 * those of their own words; the ones that every address can have stand here.
 *
 * @param slug the last part of its identifier, small letters and hyphens
 * @param status the HTTP status, 400 to 599
 * @param title what kind of problem it is, the same for every occurrence
 */
public record ProblemType(String slug, int status, Sentence title) {

    /** A query parameter or a part of the address that cannot be read. */
    public static final ProblemType MALFORMED_PARAMETER =
            of("malformed-parameter", 400, "指定された値を読み取れません", "A value cannot be read");

    /** A query parameter that this address does not know; it must never be silently ignored. */
    public static final ProblemType UNKNOWN_PARAMETER =
            of("unknown-parameter", 400, "使われない指定があります", "A parameter is not known here");

    /** A query parameter that is needed and was not given. */
    public static final ProblemType MISSING_PARAMETER =
            of("missing-parameter", 400, "必要な指定がありません", "A parameter is missing");

    /** A body that cannot be read. */
    public static final ProblemType MALFORMED_BODY =
            of("malformed-body", 400, "本文を読み取れません", "The body cannot be read");

    /** A change asked for by a page of another site. */
    public static final ProblemType CROSS_SITE =
            of(
                    "cross-site",
                    403,
                    "ほかのサイトからの要求は受け付けません",
                    "Requests from other sites are not accepted");

    /** Nothing has this address. */
    public static final ProblemType NO_SUCH_ADDRESS =
            of("no-such-address", 404, "このアドレスには何もありません", "Nothing has this address");

    /** The address exists, but not for this method. */
    public static final ProblemType METHOD_NOT_ALLOWED =
            of("method-not-allowed", 405, "この方法では呼び出せません", "This method is not allowed here");

    /** The answer does not exist in a form that the client accepts. */
    public static final ProblemType NOT_ACCEPTABLE =
            of("not-acceptable", 406, "求められた形式では答えられません", "The answer does not come in this form");

    /** The body is larger than this address takes. */
    public static final ProblemType TOO_LARGE =
            of("too-large", 413, "本文が大きすぎます", "The body is too large");

    /** The body comes in a form that is not understood. */
    public static final ProblemType UNSUPPORTED_FORM =
            of("unsupported-form", 415, "本文の形式がわかりません", "The form of the body is not understood");

    /** The request names a host that this server does not answer for. */
    public static final ProblemType UNKNOWN_HOST =
            of(
                    "unknown-host",
                    421,
                    "このホスト名では応答しません",
                    "This server does not answer under that name");

    /** Something broke here. */
    public static final ProblemType FAULT =
            of("fault", 500, "処理を終えられませんでした", "The request could not be completed");

    /** The database does not answer. */
    public static final ProblemType DATABASE_AWAY =
            of("database-away", 503, "データベースに接続できません", "The database does not answer");

    /** Checks the bounds. */
    public ProblemType {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("Status (%d) must be 400 to 599.".formatted(status));
        }
    }

    /** A kind of problem with its title in both languages. */
    public static ProblemType of(String slug, int status, String ja, String en) {
        return new ProblemType(slug, status, new Sentence(ja, en));
    }

    /** Its identifier, such as {@code urn:hoshu:problem:unknown-machine}. */
    public URI uri() {
        return URI.create("urn:hoshu:problem:" + slug);
    }
}
