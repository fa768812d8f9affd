// Runs before anything in a page: whatever a vector calls leaves a trace here.
window.adversaryRan = [];
for (const name of ["alert", "confirm", "prompt", "print", "open", "ran"]) {
  window[name] = (...words) => { window.adversaryRan.push(`${name}(${words})`); };
}
