package dev.mediajobs.simulator.server;

import com.github.tomakehurst.wiremock.common.Gzip;
import com.github.tomakehurst.wiremock.common.Urls;
import com.github.tomakehurst.wiremock.http.ContentTypeHeader;
import com.github.tomakehurst.wiremock.http.Cookie;
import com.github.tomakehurst.wiremock.http.FormParameter;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.multipart.PartParser;
import dev.mediajobs.simulator.engine.Engine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.HostPort;
import org.eclipse.jetty.util.UrlEncoded;
import org.jspecify.annotations.Nullable;

/** A request as WireMock reads it. Not thread-safe. */
final class WireMockRequest implements Request {

    private final String method;
    private final String url;
    private final HttpHeaders headers;
    private final byte[] body;
    private final String clientIp;
    private @Nullable Map<String, QueryParameter> query;
    private @Nullable Map<String, FormParameter> form;
    private @Nullable Collection<Part> parts;

    /** Creates a copy of a request. */
    WireMockRequest(dev.mediajobs.simulator.http.Request request) {
        this.method = request.method();
        this.url = request.target();
        this.body = unpacked(request.body());
        this.clientIp = request.client() instanceof InetSocketAddress client ? client.getHostString() : "127.0.0.1";
        List<HttpHeader> all = new ArrayList<>();
        request.headers().forEach((name, value) -> all.add(HttpHeader.httpHeader(name, value)));
        this.headers = new HttpHeaders(all);
    }

    /** Unpacks a body in gzip format, unless it is damaged or too long. */
    private static byte[] unpacked(byte[] body) {
        if (!Gzip.isGzipped(body)) {
            return body;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] content = in.readNBytes(Engine.MAX_BODY_BYTES + 1);
            return content.length > Engine.MAX_BODY_BYTES ? body : content;
        } catch (IOException e) {
            return body;
        }
    }

    private HostPort authority() {
        String host = getHeader("Host");
        return new HostPort(host == null || host.isBlank() ? "127.0.0.1" : host);
    }

    @Override
    public String getUrl() {
        return url;
    }

    @Override
    public String getAbsoluteUrl() {
        return getScheme() + "://" + authority() + url;
    }

    @Override
    public RequestMethod getMethod() {
        return RequestMethod.fromString(method);
    }

    @Override
    public String getScheme() {
        return "http";
    }

    @Override
    public String getHost() {
        return authority().getHost();
    }

    @Override
    public int getPort() {
        return authority().getPort(80);
    }

    @Override
    public String getClientIp() {
        String forwarded = getHeader("X-Forwarded-For");
        return forwarded == null || forwarded.isEmpty() ? clientIp : forwarded;
    }

    @Override
    public @Nullable String getHeader(String key) {
        HttpHeader header = header(key);
        return header.isPresent() ? header.firstValue() : null;
    }

    @Override
    public HttpHeader header(String key) {
        return headers.getHeader(key);
    }

    @Override
    public ContentTypeHeader contentTypeHeader() {
        return headers.getContentTypeHeader();
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public boolean containsHeader(String key) {
        return header(key).isPresent();
    }

    @Override
    public Set<String> getAllHeaderKeys() {
        return headers.keys();
    }

    @Override
    public QueryParameter queryParameter(String key) {
        if (query == null) {
            query = Urls.splitQueryFromUrl(url);
        }
        return query.getOrDefault(key, QueryParameter.absent(key));
    }

    @Override
    public FormParameter formParameter(String key) {
        return formParameters().getOrDefault(key, FormParameter.absent(key));
    }

    @Override
    public Map<String, FormParameter> formParameters() {
        if (form == null) {
            form = new LinkedHashMap<>();
            String type = getHeader(ContentTypeHeader.KEY);
            if (type != null && type.contains("application/x-www-form-urlencoded")) {
                Fields fields = new Fields(true);
                UrlEncoded.decodeTo(
                        getBodyAsString(), fields::add, contentTypeHeader().charset());
                for (Fields.Field field : fields) {
                    form.put(field.getName(), new FormParameter(field.getName(), field.getValues()));
                }
            }
        }
        return form;
    }

    @Override
    public Map<String, Cookie> getCookies() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        HttpHeader header = header("Cookie");
        for (String line : header.isPresent() ? header.values() : List.<String>of()) {
            for (String pair : line.split(";", -1)) {
                String[] cookie = pair.strip().split("=", 2);
                if (cookie.length == 2) {
                    values.computeIfAbsent(cookie[0], name -> new ArrayList<>()).add(cookie[1]);
                }
            }
        }
        Map<String, Cookie> cookies = new LinkedHashMap<>();
        values.forEach((name, list) -> cookies.put(name, new Cookie(null, list)));
        return cookies;
    }

    @Override
    public byte[] getBody() {
        return body;
    }

    @Override
    public String getBodyAsString() {
        return new String(
                body, contentTypeHeader().isPresent() ? contentTypeHeader().charset() : StandardCharsets.UTF_8);
    }

    @Override
    public String getBodyAsBase64() {
        return Base64.getEncoder().encodeToString(body);
    }

    @Override
    public boolean isMultipart() {
        String type = getHeader(ContentTypeHeader.KEY);
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    public @Nullable Collection<Part> getParts() {
        if (parts == null && isMultipart()) {
            try {
                parts = PartParser.parseFrom(this);
            } catch (Exception e) {
                // WireMock throws checked exceptions that it does not declare. A form that is not valid has no parts.
                parts = List.of();
            }
        }
        return parts == null || parts.isEmpty() ? null : parts;
    }

    @Override
    public @Nullable Part getPart(String name) {
        Collection<Part> all = getParts();
        return all == null
                ? null
                : all.stream()
                        .filter(part -> part.getName().equals(name))
                        .findFirst()
                        .orElse(null);
    }

    @Override
    public boolean isBrowserProxyRequest() {
        return false;
    }

    @Override
    public Optional<Request> getOriginalRequest() {
        return Optional.empty();
    }

    @Override
    public String getProtocol() {
        return "HTTP/1.1";
    }
}
