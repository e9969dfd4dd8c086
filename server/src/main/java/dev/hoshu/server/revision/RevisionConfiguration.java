package dev.hoshu.server.revision;

import jakarta.servlet.http.HttpServletRequest;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerMapping;

import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Puts the tags and their conditions around the handlers that are {@link Revised}. */
@Configuration(proxyBeanMethods = false)
class RevisionConfiguration {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    /**
     * Around every such handler. An infrastructure bean, as those around transactions are: the
     * proxies are made by the same maker.
     */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor revisedHandlers(
            ObjectProvider<Revisions> revisions, ObjectProvider<JsonMapper> json) {
        MethodInterceptor around =
                call -> {
                    var revised =
                            Objects.requireNonNull(call.getMethod().getAnnotation(Revised.class));
                    var web =
                            (ServletRequestAttributes)
                                    Objects.requireNonNull(
                                            RequestContextHolder.getRequestAttributes());
                    var id = named(web.getRequest(), revised.id());
                    var door = (Guarded) Objects.requireNonNull(call.getThis());
                    var all = revisions.getObject();
                    return READING.contains(web.getRequest().getMethod())
                            ? read(
                                    call,
                                    web,
                                    all.version(revised.value(), door.idOnRecord(id)),
                                    json)
                            : all.change(
                                    web.getRequest(),
                                    revised.value(),
                                    id,
                                    door,
                                    () -> carriedOut(call));
                };
        return new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forMethodAnnotation(Revised.class), around);
    }

    /**
     * The version is the one before the thing was read, so that a change in between makes the tag
     * too old and never too new.
     */
    private static @Nullable Object read(
            MethodInvocation call,
            ServletRequestAttributes web,
            long version,
            ObjectProvider<JsonMapper> json)
            throws Throwable {
        var told = call.proceed();
        if (version == 0) {
            return told;
        }
        var tag = EntityTags.of(version, json.getObject().writeValueAsBytes(told));
        boolean known =
                new ServletWebRequest(web.getRequest(), web.getResponse()).checkNotModified(tag);
        return known ? null : told;
    }

    private static String named(HttpServletRequest request, String name) {
        var variables =
                (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return String.valueOf(Objects.requireNonNull(variables.get(name), name));
    }

    private static @Nullable Object carriedOut(MethodInvocation call) {
        try {
            return call.proceed();
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
