# Stylesheet and htmx, made from the locked npm packages. The packages come once, and again when the lock changed.

ui/node_modules/.siap: ui/package.json ui/package-lock.json
	cd ui && npm ci --loglevel=error
	@touch $@

build/share/static/sirancage.css: $(wildcard ui/*.scss) ui/node_modules/.siap
	@mkdir -p $(@D)
	sassc -t compressed -I ui/node_modules/bootstrap/scss ui/sirancage.scss $@

build/share/static/htmx.js: ui/node_modules/.siap
	@mkdir -p $(@D)
	cp ui/node_modules/htmx.org/dist/htmx.min.js $@
	@touch $@

share: build/share/static/sirancage.css build/share/static/htmx.js
