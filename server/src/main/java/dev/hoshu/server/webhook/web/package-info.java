@NullMarked
package dev.hoshu.server.webhook.web;

import org.jspecify.annotations.NullMarked;
