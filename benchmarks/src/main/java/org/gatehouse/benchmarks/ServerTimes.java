package org.gatehouse.benchmarks;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;

/** Times scans inside the server, from the first filter to the answer: what a desk waits for besides its network. */
final class ServerTimes implements Filter {

    private final Latencies scans = new Latencies();

    FilterRegistrationBean<ServerTimes> outermost() {
        var outermost = new FilterRegistrationBean<>(this);
        outermost.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return outermost;
    }

    Latencies scans() {
        return scans;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean scan = request instanceof HttpServletRequest http
                && http.getMethod().equals("POST")
                && http.getRequestURI().equals("/api/inspections");
        long start = System.nanoTime();
        chain.doFilter(request, response);
        if (scan) {
            scans.add(System.nanoTime() - start);
        }
    }
}
