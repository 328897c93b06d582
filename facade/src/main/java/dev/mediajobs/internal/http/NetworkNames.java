package dev.mediajobs.internal.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Validates host names, IP addresses and networks in CIDR notation. */
public final class NetworkNames {
    private static final Pattern IPV4 = Pattern.compile("((?:[0-9]{1,3}\\.){3}[0-9]{1,3})(?:/([0-9]{1,2}))?");
    private static final Pattern IPV6 = Pattern.compile("([0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(?:/([0-9]{1,3}))?");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)*\\.?");
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");

    private NetworkNames() {}

    public static boolean isValid(String value) {
        Matcher ipv4 = IPV4.matcher(value);
        if (ipv4.matches()) {
            boolean bytes =
                    Pattern.compile("\\.").splitAsStream(ipv4.group(1)).allMatch(part -> Integer.parseInt(part) < 256);
            return bytes && isPrefix(ipv4.group(2), 32);
        }
        Matcher ipv6 = IPV6.matcher(value);
        if (ipv6.matches()) {
            return HttpUrl.parse("http://[" + ipv6.group(1) + "]/") != null && isPrefix(ipv6.group(2), 128);
        }
        return NAME.matcher(value).matches()
                && !NUMBERS.matcher(value).matches()
                && HttpUrl.parse("http://" + value + "/") != null;
    }

    private static boolean isPrefix(@Nullable String bits, int max) {
        return bits == null || Integer.parseInt(bits) <= max;
    }
}
