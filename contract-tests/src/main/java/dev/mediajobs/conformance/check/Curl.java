package dev.mediajobs.conformance.check;

import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.http.Secrets;
import dev.mediajobs.conformance.http.Secrets.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Requests as commands for a POSIX shell. Secrets are read from the environment when the command runs. */
final class Curl {

    private final Secrets secrets;
    private final Optional<Request> tokenRequest;
    private final String tokenVariable;

    /**
     * @param tokenRequest the request that gets a new token, where the vendor has tokens
     * @param tokenVariable what the token is called among the secrets
     */
    Curl(Secrets secrets, Optional<Request> tokenRequest, String tokenVariable) {
        this.secrets = secrets;
        this.tokenRequest = tokenRequest;
        this.tokenVariable = tokenVariable;
    }

    String of(Request request) {
        return withToken(command(request, quoted(request.uri().toString())));
    }

    /**
     * A request for what lies behind a link. If the link may be signed it is asked for anew; one in a list is shown among
     * the others.
     */
    String behind(Request request, Request told, String pointer) {
        if (request.uri().getRawQuery() == null) {
            return of(request);
        }
        if (pointer.matches(".*/\\d+(/.*)?")) {
            return of(told);
        }
        String member = pointer.substring(pointer.lastIndexOf('/') + 1);
        String read = " | sed -E 's/.*\"" + member + "\"[^\"]*\"([^\"]*)\".*/\\1/; s#\\\\/#/#g; s/\\\\u0026/\\&/g')";
        String ask = command(told, quoted(told.uri().toString())).replace("curl -i", "curl -s");
        return withToken("LINK=$(" + ask + read + "; " + command(request, "\"$LINK\""));
    }

    private String withToken(String command) {
        if (!command.contains("${" + tokenVariable + "}") || tokenRequest.isEmpty()) {
            return command;
        }
        Request request = tokenRequest.get();
        String read = " | sed -E 's/.*\"access_token\"[^\"]*\"([^\"]*)\".*/\\1/')";
        String ask = command(request, quoted(request.uri().toString())).replace("curl -i", "curl -s");
        return tokenVariable + "=$(" + ask + read + "; " + command;
    }

    private String command(Request request, String address) {
        StringBuilder command = new StringBuilder("curl -i -X " + request.method());
        command.append(' ').append(address);
        for (Map.Entry<String, String> header : request.headers()) {
            command.append(" -H ").append(quoted(header.getKey() + ": " + header.getValue()));
        }
        byte[] body = request.body();
        if (body.length == 0) {
            return command.toString();
        }
        if (isText(body)) {
            return command + " --data-raw " + quoted(request.text());
        }
        return "echo " + Base64.getEncoder().encodeToString(body) + " | base64 -d | " + command + " --data-binary @-";
    }

    /** In single quotes, with secrets as variables in double quotes between them. */
    private String quoted(String text) {
        for (Secret secret : secrets.all()) {
            int at = text.indexOf(secret.value());
            if (at >= 0) {
                String before = text.substring(0, at);
                String after = text.substring(at + secret.value().length());
                String variable = secret.fake()
                        ? "\"${" + secret.variable() + ":-" + secret.value() + "}\""
                        : "\"${" + secret.variable() + "}\"";
                return (before.isEmpty() ? "" : quoted(before)) + variable + (after.isEmpty() ? "" : quoted(after));
            }
        }
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private static boolean isText(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return Arrays.equals(body, text.getBytes(StandardCharsets.UTF_8))
                && text.chars().noneMatch(c -> c == 0 || c == '\r' || c == 1)
                && body.length < 20_000;
    }
}
