package dev.mediajobs.simulator.engine;

import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.spec.Operation;
import dev.mediajobs.simulator.spec.Operation.SecurityScheme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request may come in, and as whom.
 *
 * @param granted whether it may
 * @param missing whether it brought nothing at all
 * @param account whose credentials it brought: the last that the spec asks for, or the client of a token
 */
record Access(boolean granted, boolean missing, String account) {

    private static final String BEARER = "Bearer ";

    static Access of(Operation operation, Request request, Tokens tokens) {
        String account = "";
        boolean missing = true;
        for (List<SecurityScheme> all : operation.security()) {
            boolean good = true;
            for (SecurityScheme scheme : all) {
                String sent = request.header(scheme.header());
                String who = sent == null ? null : who(scheme, sent, tokens);
                missing &= sent == null;
                good &= who != null;
                account = sent == null ? account : name(scheme.bearer(), sent, tokens);
            }
            if (good) {
                return new Access(true, false, account);
            }
        }
        return operation.security().isEmpty() ? new Access(true, false, "") : new Access(false, missing, account);
    }

    /** Whose a request is that no operation takes; empty where it brings nothing that tells. */
    static String guess(Request request, Tokens tokens) {
        String key = request.header("X-API-Key");
        String authorization = request.header("Authorization");
        return key != null ? key : authorization != null ? name(true, authorization, tokens) : "";
    }

    private static @Nullable String who(SecurityScheme scheme, String sent, Tokens tokens) {
        if (!scheme.bearer()) {
            return Credentials.acceptable(sent) ? sent : null;
        }
        boolean bearer = sent.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return bearer ? tokens.client(sent.substring(BEARER.length()).strip()) : null;
    }

    /** The key itself, or the client whose token it is, good or not. */
    private static String name(boolean bearer, String sent, Tokens tokens) {
        boolean token = bearer && sent.length() > BEARER.length();
        return token ? tokens.named(sent.substring(BEARER.length()).strip()) : sent;
    }
}
