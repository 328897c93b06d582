package dev.mediajobs.simulator.server;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty12.Jetty12HttpServer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.jspecify.annotations.Nullable;

/**
 * Jetty 12 that leaves multipart bodies whole. WireMock would take one apart before anybody asks, and where it cannot,
 * answer 500 with a page of its own; so it is not shown that a body is multipart.
 */
final class WholeBodies implements HttpServerFactory {
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String MARK = "whole; ";

    @Override
    public HttpServer buildHttpServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
        return new Jetty12HttpServer(options, admin, stubs) {
            @Override
            protected void decorateMockServiceContextBeforeConfig(ServletContextHandler context) {
                Filter marking = (request, response, chain) ->
                        chain.doFilter(new Marked((HttpServletRequest) request), response);
                FilterHolder holder = new FilterHolder(marking);
                holder.setAsyncSupported(true);
                context.addFilter(holder, "/*", EnumSet.of(DispatcherType.REQUEST));
            }
        };
    }

    /** A header as the caller sent it. */
    static @Nullable String unmarked(String name, @Nullable String value) {
        return value != null && CONTENT_TYPE.equalsIgnoreCase(name) && value.startsWith(MARK)
                ? value.substring(MARK.length())
                : value;
    }

    private static final class Marked extends HttpServletRequestWrapper {
        private Marked(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            String value = super.getHeader(name);
            boolean multipart = value != null
                    && CONTENT_TYPE.equalsIgnoreCase(name)
                    && value.stripLeading().regionMatches(true, 0, "multipart/", 0, "multipart/".length());
            return multipart ? MARK + value : value;
        }
    }
}
