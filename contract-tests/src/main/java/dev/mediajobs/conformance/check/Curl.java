package dev.mediajobs.conformance.check;

import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.http.Secrets;
import dev.mediajobs.conformance.http.Secrets.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Formats requests as curl commands for a POSIX shell that read secrets from environment variables. */
final class Curl {

    /** The members whose name may be part of a script; a server may use any other name to run a command. */
    private static final Pattern MEMBER = Pattern.compile("[A-Za-z0-9_]+");

    /** The server chooses the link when the command runs, so that it must not be an option, a pattern or a file. */
    private static final String LINK = "-g --proto '=http,https' --url \"$LINK\"";

    private final Secrets secrets;
    private final Optional<Request> tokenRequest;
    private final String tokenVariable;

    /**
     * @param tokenRequest the request for a new token, if the vendor uses tokens
     * @param tokenVariable the variable of the token in the secrets
     */
    Curl(Secrets secrets, Optional<Request> tokenRequest, String tokenVariable) {
        this.secrets = secrets;
        this.tokenRequest = tokenRequest;
        this.tokenVariable = tokenVariable;
    }

    String of(Request request) {
        return withToken(command(request, quoted(request.uri().toASCIIString())));
    }

    /**
     * Returns a command that downloads a linked file. If the link may be signed, the command first gets a new one from
     * its source; for a link in a list it only gets the list.
     *
     * @param source the request whose response contains the link at the pointer
     */
    String ofLink(Request request, Request source, String pointer) {
        if (request.uri().getRawQuery() == null) {
            return of(request);
        }
        if (pointer.matches(".*/\\d+(/.*)?")) {
            return of(source);
        }
        String member = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (!MEMBER.matcher(member).matches()) {
            return of(source);
        }
        String extract = " | sed -E 's/.*\"" + member + "\"[^\"]*\"([^\"]*)\".*/\\1/; s#\\\\/#/#g; s/\\\\u0026/\\&/g')";
        return withToken("LINK=$(" + silent(source) + extract + "; " + command(request, LINK));
    }

    private String withToken(String command) {
        if (!command.contains("${" + tokenVariable + "}") || tokenRequest.isEmpty()) {
            return secrets.withoutKnown(command);
        }
        Request request = tokenRequest.get();
        String extract = " | sed -E 's/.*\"access_token\"[^\"]*\"([^\"]*)\".*/\\1/')";
        return secrets.withoutKnown(tokenVariable + "=$(" + silent(request) + extract + "; " + command);
    }

    private String silent(Request request) {
        return command(request, quoted(request.uri().toASCIIString())).replaceFirst("curl -i", "curl -s");
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

    /** Quotes text with single quotes, and inserts variables in double quotes for secrets. */
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
                && text.codePoints().allMatch(Printable::isPrintable)
                && body.length < 20_000;
    }
}
