-- The list page of every session of SESI in turn; JALUR is its path.
local minta, ke = {}, 0

function init()
  for baris in io.lines(os.getenv("SESI")) do
    minta[#minta + 1] = wrk.format("GET", os.getenv("JALUR"), { ["Cookie"] = "sesi=" .. baris:match("%S+") })
  end
end

function request()
  ke = ke % #minta + 1
  return minta[ke]
end
