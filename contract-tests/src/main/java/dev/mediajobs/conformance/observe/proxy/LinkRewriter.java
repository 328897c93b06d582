package dev.mediajobs.conformance.observe.proxy;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites absolute links to the address of the proxy and back, so that downloads and uploads pass through it too. Only
 * hosts that a response named can be reached in this way. Thread-safe.
 */
final class LinkRewriter {

    /** Path of the links to other hosts, followed by scheme and authority. */
    static final String OTHER_HOST = ReportPaths.PREFIX + "/to/";

    /** Matches a member or list element whose text is a link: its name, scheme and authority. */
    private static final Pattern LINK = Pattern.compile(
            "((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*:|[\\[,])\\s*\"|^)(https?):(?:\\\\?/){2}([^\"\\\\/?#\\s@]+)");

    /** Members with links that the server calls, not the client. */
    private static final Pattern CALLED_BY_SERVER =
            Pattern.compile("\"[^\"]*(?:hook|callback)[^\"]*\"\\s*:\\s*\"", Pattern.CASE_INSENSITIVE);

    private final String proxy;
    private final Route route;
    private final Set<String> hosts = ConcurrentHashMap.newKeySet();

    /** @param proxy address of the proxy, without a path */
    LinkRewriter(String proxy, Route route) {
        this.proxy = proxy;
        this.route = route;
    }

    /** Returns JSON, or one link, with the links of the server replaced by those of the proxy. */
    String outwards(String text) {
        return LINK.matcher(text).replaceAll(match -> {
            String link = match.group(2) + "://" + match.group(3);
            String replaced =
                    CALLED_BY_SERVER.matcher(match.group(1)).matches() ? match.group() : rewritten(link, match);
            return Matcher.quoteReplacement(replaced);
        });
    }

    private String rewritten(String link, java.util.regex.MatchResult match) {
        if (route.base().getRawPath().replace("/", "").isEmpty() && isOwn(link)) {
            return match.group(1) + proxy;
        }
        hosts.add(link.toLowerCase(Locale.ROOT));
        return match.group(1) + proxy + OTHER_HOST + match.group(2) + "/" + match.group(3);
    }

    private boolean isOwn(String link) {
        try {
            URI uri = URI.create(link);
            return uri.getHost() != null && new Route(uri).origin().equals(route.origin());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Returns the body of a request with the links of the proxy replaced by those of the server. */
    String inwards(String text) {
        String other = Pattern.quote(proxy) + "(?:\\\\?/)__observe(?:\\\\?/)to(?:\\\\?/)(https?)(?:\\\\?/)";
        String base = route.base().toString().replaceFirst("/+$", "");
        return text.replaceAll(other, "$1://").replaceAll(Pattern.quote(proxy) + "(?=[/\"\\\\?])", base);
    }

    /** Returns the server of a link that {@link #outwards} rewrote. */
    Optional<Route> otherHost(String path) {
        String[] parts = path.startsWith(OTHER_HOST)
                ? path.substring(OTHER_HOST.length()).split("/", 3)
                : new String[0];
        if (parts.length < 3 || !hosts.contains((parts[0] + "://" + parts[1]).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return Optional.of(new Route(URI.create(parts[0] + "://" + parts[1])));
    }

    /** Returns the path at the other host. */
    static String pathAtOtherHost(String path) {
        return "/" + path.substring(OTHER_HOST.length()).split("/", 3)[2];
    }
}
